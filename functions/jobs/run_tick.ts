import { createBoss } from "./create_boss.ts";
import { createJobContext } from "./create_job_context.ts";
import { handlers } from "./handlers.ts";

/** What a tick did. */
export type TickResult = { readonly completed: number; readonly failed: number };

/** Queues whose work comes round by itself rather than by an event. */
const recurring = ["advance_stays", "alert_saved_searches"] as const;

/** Queues whose work comes round too, and is too much for every tick: these get a job an hour. */
const hourly = ["sweep_account_files", "sweep_photos"] as const;

/** Queues that get a job a day. */
const daily = ["fetch_exchange_rates"] as const;

/**
 * Does the work that is due now and returns: for a cron that calls a function instead of a worker that stays.
 * Uses the same handlers, retries and dead letters as the worker; both may run at the same time.
 *
 * @param deadline when to take no more jobs, in milliseconds since 1970
 */
export async function runTick(deadline: number): Promise<TickResult> {
  const boss = createBoss({ longLived: false, onError: (error) => console.error(error) });
  const context = createJobContext();
  const result = { completed: 0, failed: 0 };
  await boss.start();
  try {
    await boss.supervise();
    for (const queue of recurring) {
      try {
        await handlers[queue]?.(context, {});
      } catch (error) {
        // What waits in the queues is done all the same; the next tick tries this again.
        console.error(`${queue}:`, error);
        result.failed += 1;
      }
    }
    for (const queue of hourly) await boss.send(queue, {}, { singletonSeconds: 3600 });
    for (const queue of daily) await boss.send(queue, {}, { singletonSeconds: 86_400 });
    for (const [queue, handle] of Object.entries(handlers)) {
      while (Date.now() < deadline) {
        const jobs = await boss.fetch<unknown>(queue, { batchSize: 10 });
        if (jobs.length === 0) break;
        for (const job of jobs) {
          try {
            await handle(context, job.data);
            await boss.complete(queue, job.id);
            result.completed += 1;
          } catch (error) {
            await boss.fail(queue, job.id, { message: error instanceof Error ? error.message : String(error) });
            result.failed += 1;
          }
        }
      }
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  return result;
}
