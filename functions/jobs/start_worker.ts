import type { JobResult } from "pg-boss";

import { createBoss } from "./create_boss.ts";
import { createJobContext } from "./create_job_context.ts";
import { handlers } from "./handlers.ts";
import type { JobContext } from "./job_context.ts";
import { workerHandlers } from "./worker_handlers.ts";

/** How a worker runs. */
export type WorkerOptions = {
  readonly log: (line: string) => void;
  readonly context?: JobContext;
};

/** A running worker; `stop` lets running jobs end. */
export type Worker = { stop(): Promise<void> };

/** Workers are told of new jobs; a full batch asks for more at once, so that one notification for many is enough. */
const pace = {
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const;

/** Serves every queue until stopped; run as many as are needed. */
export async function startWorker({ log, context = createJobContext() }: WorkerOptions): Promise<Worker> {
  const boss = createBoss({ longLived: true, onError: (error) => log(`pg-boss: ${error.message}`) });
  await boss.start();
  for (const [queue, handle] of Object.entries(workerHandlers)) {
    // What only a worker does is heavy: one at a time.
    const options = { ...pace, batchSize: queue in handlers ? 5 : 1 };
    await boss.work<unknown, unknown, typeof options>(queue, options, (jobs) =>
      Promise.all(
        jobs.map(async (job): Promise<JobResult> => {
          try {
            await handle(context, job.data);
            log(`${queue} ${job.id} done`);
            return { id: job.id, status: "completed" };
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            log(`${queue} ${job.id} failed: ${message}`);
            return { id: job.id, status: "failed", output: { message } };
          }
        }),
      ),
    );
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}
