import { Worker } from "node:worker_threads";

import type { ClientResult, ClientTask } from "./client_task.ts";

/** Runs the clients of a task on two threads, so that the driver is not what is measured. */
export async function runClients(task: ClientTask): Promise<ClientResult> {
  const half = Math.ceil(task.people.length / 2);
  const middle = Math.ceil(task.bookings.length / 2);
  const results = await Promise.all([
    runThread({ ...task, people: task.people.slice(0, half), bookings: task.bookings.slice(0, middle) }),
    runThread({
      ...task,
      people: task.people.slice(half),
      bookings: task.bookings.slice(middle),
      seed: task.seed + 1_000_000,
    }),
  ]);
  return addResults(results);
}

/** Takes several results as one. */
export function addResults(results: readonly ClientResult[]): ClientResult {
  const failures: Record<string, number> = {};
  for (const result of results) {
    for (const [code, count] of Object.entries(result.failures)) failures[code] = (failures[code] ?? 0) + count;
  }
  return {
    attempts: results.reduce((sum, { attempts }) => sum + attempts, 0),
    committed: results.reduce((sum, { committed }) => sum + committed, 0),
    times: results.flatMap(({ times }) => times),
    failures,
  };
}

function runThread(task: ClientTask): Promise<ClientResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./client_thread.ts", import.meta.url), { workerData: task });
    worker.once("message", resolve).once("error", reject);
  });
}
