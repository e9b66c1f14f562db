import { identifier } from "../state/identifier.ts";
import type { EventRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import type { Attempt, Delivery, SignatureKind } from "./delivery.ts";
import { endpointsFor } from "./endpoints_for.ts";
import { sendEvent } from "./send_event.ts";

// Seconds between attempts, together nearly three days as Stripe's live mode; quick first, so that a
// receiver that is just restarting is found again soon.
const PAUSES = [1, 5, 30, 300, 1800, 7200, 18000, 36000, 43200, 43200, 43200, 43200];
const KEPT_WHEN_DONE = 1000;

/** Takes events to their endpoints one after the other, in order, until each answers 2xx or gives up. */
export class WebhookQueue {
  readonly #simulator: Simulator;
  #deliveries: Delivery[] = [];
  #paused = false;
  #draining: Promise<void> | undefined;
  #stopping = new AbortController();

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
  }

  /** Deliveries in the order in which they will be, or were, tried. */
  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Puts an event on its way to every endpoint that wants it. */
  enqueue(event: EventRecord): void {
    const endpoints = endpointsFor(this.#simulator, event);
    for (const { id } of endpoints) {
      this.#deliveries.push({
        id: identifier("dlv", 16),
        event: event.id,
        type: event.type,
        endpoint: id,
        state: "waiting",
        attempts: 0,
        next: this.#simulator.clock.now(),
        last: null,
      });
    }
    if (endpoints.length > 0) this.#simulator.change("events", event.id, { pending_webhooks: endpoints.length });
    this.wake();
  }

  /** Continues with deliveries of an earlier run. */
  restore(deliveries: Delivery[]): void {
    this.#deliveries = deliveries;
    for (const { next, state } of deliveries) if (state === "waiting") this.#wakeAt(next);
  }

  /** Holds deliveries back until `resume`. */
  pause(): void {
    this.#paused = true;
  }

  /** Lets deliveries go on. */
  resume(): void {
    this.#paused = false;
    this.wake();
  }

  /** Puts the waiting deliveries of the named events in that order; the others stay behind them. */
  reorder(events: readonly string[]): void {
    const rank = (delivery: Delivery) => events.indexOf(delivery.event) + 1 || events.length + 1;
    this.#deliveries = this.#deliveries.toSorted((one, other) => rank(one) - rank(other));
  }

  /** Holds an event's waiting deliveries back for some time; true when there were any. */
  delay(event: string, seconds: number): boolean {
    const waiting = this.#waiting(event);
    for (const delivery of waiting) {
      delivery.next = this.#simulator.clock.now() + seconds * 1000;
      this.#wakeAt(delivery.next);
    }
    return waiting.length > 0;
  }

  /** Gives an event's waiting deliveries up, as if lost; true when there were any. */
  drop(event: string): boolean {
    const waiting = this.#waiting(event);
    for (const delivery of waiting) delivery.state = "dropped";
    return waiting.length > 0;
  }

  /** Sends an event now, whatever the queue does, and tells what the endpoints answered. */
  async deliver(event: EventRecord, times: number, signature: SignatureKind): Promise<Attempt[]> {
    const attempts: Attempt[] = [];
    for (let time = 0; time < times; time++) {
      for (const endpoint of endpointsFor(this.#simulator, event)) {
        const attempt = await sendEvent(event, endpoint, signature, this.#stopping.signal);
        attempts.push(attempt);
        if (succeeded(attempt)) {
          for (const delivery of this.#waiting(event.id)) {
            if (delivery.endpoint === endpoint.id) this.#finish(delivery, "delivered", attempt);
          }
        }
      }
    }
    return attempts;
  }

  /** Resolves when nothing is due any more; what waits for a retry, a delay or `resume` stays. */
  async flush(): Promise<{ waiting: number }> {
    this.wake();
    while (this.#draining) await this.#draining;
    return { waiting: this.#deliveries.filter(({ state }) => state === "waiting").length };
  }

  /** Starts delivering what is due. */
  wake(): void {
    if (this.#paused || this.#draining || !this.#due()) return;
    this.#draining = this.#drain();
  }

  /** Forgets all deliveries, once the one under way has ended. */
  reset(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.#deliveries = [];
    this.#paused = false;
  }

  /** Breaks off the delivery under way; its event stays waiting. */
  async stop(): Promise<void> {
    this.#paused = true;
    this.#stopping.abort();
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // The request that made the event is answered first, as it mostly is at Stripe.
    await new Promise((resolve) => setImmediate(resolve));
    for (let delivery = this.#due(); delivery && !this.#paused; delivery = this.#due()) await this.#try(delivery);
    this.#draining = undefined;
    this.wake();
  }

  async #try(delivery: Delivery): Promise<void> {
    const { clock, tables } = this.#simulator;
    const event = tables.events.row(delivery.event)?.object;
    const endpoint = event && endpointsFor(this.#simulator, event).find(({ id }) => id === delivery.endpoint);
    if (!event || !endpoint) return this.#finish(delivery, "dropped", null);
    const { signal } = this.#stopping;
    const attempt = await sendEvent(event, endpoint, "right", signal);
    if (signal.aborted || delivery.state !== "waiting") return;
    delivery.attempts += 1;
    if (succeeded(attempt)) return this.#finish(delivery, "delivered", attempt);
    const pause = PAUSES[delivery.attempts - 1];
    this.#simulator.settings.log(
      `${event.type} ${event.id}: ${attempt.status ?? "no answer"} from ${endpoint.url}, ${pause === undefined ? "given up" : `again in ${pause} s`}`,
    );
    if (pause === undefined) return this.#finish(delivery, "failed", attempt);
    delivery.last = attempt;
    delivery.next = clock.now() + pause * 1000;
    this.#wakeAt(delivery.next);
    this.#simulator.persist();
  }

  #finish(delivery: Delivery, state: "delivered" | "failed" | "dropped", last: Attempt | null): void {
    delivery.state = state;
    delivery.last = last;
    const event = this.#simulator.tables.events.row(delivery.event)?.object;
    if (event && state === "delivered") {
      this.#simulator.change("events", event.id, { pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
    }
    const done = this.#deliveries.filter((other) => other.state !== "waiting");
    const forgotten = new Set(done.slice(0, Math.max(0, done.length - KEPT_WHEN_DONE)));
    if (forgotten.size > 0) this.#deliveries = this.#deliveries.filter((other) => !forgotten.has(other));
    this.#simulator.persist();
  }

  #waiting(event: string): Delivery[] {
    return this.#deliveries.filter((delivery) => delivery.event === event && delivery.state === "waiting");
  }

  #due(): Delivery | undefined {
    const now = this.#simulator.clock.now();
    return this.#deliveries.find(({ state, next }) => state === "waiting" && next <= now);
  }

  #wakeAt(time: number): void {
    // Whoever advances the clock waits for the deliveries that became due on the way.
    this.#simulator.clock.at(time, async () => void (await this.flush()));
  }
}

const succeeded = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;
