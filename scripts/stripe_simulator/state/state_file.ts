import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import type { Delivery } from "../events/delivery.ts";
import type { Idempotency } from "../http/idempotency.ts";
import type { Simulator } from "./simulator.ts";
import type { Row } from "./table.ts";
import type { Task } from "./task.ts";

type Saved = {
  readonly version: 1;
  readonly clock: number;
  readonly tables: Readonly<Record<string, Row<never>[]>>;
  readonly deliveries: Delivery[];
  readonly idempotency: ReturnType<Idempotency["dump"]>;
  readonly tasks: Task[];
};

/**
 * Keeps a simulator's state in a file: reads it once, then writes it whole and atomically whenever
 * something changed, before the request that changed it is answered.
 */
export const keepInFile = (simulator: Simulator, file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) restore(simulator, JSON.parse(readFileSync(file, "utf8")), file);
  let written = "";
  simulator.persist = () => {
    const text = JSON.stringify(saved(simulator));
    if (text === written) return;
    const fresh = `${file}.new`;
    const handle = openSync(fresh, "w");
    writeSync(handle, text);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(fresh, file);
    written = text;
  };
};

const saved = (simulator: Simulator) => ({
  version: 1,
  clock: simulator.clock.added,
  tables: Object.fromEntries(Object.entries(simulator.tables).map(([name, table]) => [name, table.rows()])),
  deliveries: simulator.webhooks.deliveries.filter(({ state }) => state === "waiting"),
  idempotency: simulator.idempotency.dump(),
  tasks: simulator.tasks,
});

const restore = (simulator: Simulator, state: Saved, file: string): void => {
  if (state.version !== 1)
    throw new Error(`${file} was written by another version of the simulator; delete it to start afresh`);
  simulator.clock.restore(state.clock);
  for (const [name, table] of Object.entries(simulator.tables)) {
    for (const { account, object } of state.tables[name] ?? []) table.put(account, object);
  }
  simulator.idempotency.restore(state.idempotency);
  simulator.tasks = state.tasks;
  for (const task of state.tasks) simulator.armTask(task);
  simulator.webhooks.restore(state.deliveries);
};
