import Stripe from "stripe";

import { Faults } from "../control/faults.ts";
import type { EventType } from "../events/event_type.ts";
import { WebhookQueue } from "../events/webhook_queue.ts";
import { Idempotency } from "../http/idempotency.ts";
import { Clock } from "./clock.ts";
import { identifier } from "./identifier.ts";
import { previousAttributes } from "./previous_attributes.ts";
import type { Records, TableName } from "./records.ts";
import type { Settings } from "./settings.ts";
import { createTables, type Tables } from "./tables.ts";
import type { Task } from "./task.ts";

/** All that one running simulator holds: objects, time, events on their way, faults to come. */
export class Simulator {
  readonly settings: Settings;
  readonly tables: Tables = createTables();
  readonly clock: Clock;
  readonly webhooks: WebhookQueue;
  readonly faults = new Faults();
  readonly idempotency: Idempotency;
  /** The API request that is being answered; events name it. */
  request: { id: string | null; idempotencyKey: string | null } = { id: null, idempotencyKey: null };
  /** Runs a due task; set by whoever knows the tasks, so that the state needn't. */
  perform: (task: Task) => void = () => {};
  /** Called when something changed that should outlive a restart. */
  persist: () => void = () => {};
  tasks: Task[] = [];
  /** The address at which people and programs reach the simulator; known once it listens. */
  url = "";
  /** Where all events go; tests may name another endpoint while it runs. */
  webhook: Settings["webhook"];

  constructor(settings: Settings) {
    this.settings = settings;
    this.webhook = settings.webhook;
    this.clock = new Clock(settings.standingClockFrom);
    this.idempotency = new Idempotency(this.clock);
    this.webhooks = new WebhookQueue(this);
  }

  /** Keeps an object; it is new, or replaces the one with its id. */
  save<K extends TableName>(name: K, account: string, object: Records[K]): Records[K] {
    this.tables[name].put(account, object);
    return object;
  }

  /** Changes fields of a kept object and returns it before and after. */
  change<K extends TableName>(
    name: K,
    id: string,
    changes: Partial<Records[K]>,
  ): { before: Records[K]; after: Records[K]; account: string } {
    const row = this.tables[name].row(id);
    if (row === undefined) throw new Error(`${name} has no ${id}`);
    const after = { ...row.object, ...changes };
    this.tables[name].put(row.account, after);
    return { before: row.object, after, account: row.account };
  }

  /** Finds a kept object that must exist, whichever account it belongs to. */
  get<K extends TableName>(name: K, id: string): Records[K] {
    const row = this.tables[name].row(id);
    if (row === undefined) throw new Error(`${name} has no ${id}`);
    return row.object;
  }

  /** Records an event about an object and sends it on its way; `before` gives its previous attributes. */
  emit(type: EventType, account: string, object: object, before?: object): void {
    const event = this.save("events", account, {
      id: identifier("evt"),
      object: "event",
      ...(account === "" ? {} : { account }),
      api_version: Stripe.API_VERSION,
      created: this.clock.seconds(),
      data: structuredClone({
        object: { ...object },
        ...(before === undefined ? {} : { previous_attributes: previousAttributes(before, object) }),
      }),
      livemode: false,
      pending_webhooks: 0,
      request: { id: this.request.id, idempotency_key: this.request.idempotencyKey },
      type,
    });
    this.webhooks.enqueue(event);
  }

  /** Has something done at a time of the simulator's clock, after a restart too. */
  plan(task: Task): void {
    this.tasks.push(task);
    this.armTask(task);
  }

  /** Sets the alarm of a planned task. */
  armTask(task: Task): void {
    this.clock.at(task.at, () => {
      this.tasks = this.tasks.filter((other) => other !== task);
      this.request = { id: null, idempotencyKey: null };
      this.perform(task);
      this.persist();
    });
  }

  /** Forgets everything but the settings, as if freshly started. */
  reset(): void {
    for (const table of Object.values(this.tables)) table.clear();
    this.tasks = [];
    this.clock.stop();
    this.faults.clear();
    this.idempotency.clear();
    this.webhooks.reset();
    this.persist();
  }

  /** Ends timers and deliveries under way. */
  async stop(): Promise<void> {
    this.clock.stop();
    this.faults.clear();
    await this.webhooks.stop();
  }
}
