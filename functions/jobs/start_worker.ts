import { createBoss } from "./create_boss.ts";
import { createJobContext } from "./create_job_context.ts";
import { handlers } from "./handlers.ts";
import type { JobContext } from "./job_context.ts";

/** How a worker runs. */
export type WorkerOptions = {
  readonly log: (line: string) => void;
  readonly context?: JobContext;
};

/** A running worker; `stop` lets running jobs end. */
export type Worker = { stop(): Promise<void> };

/** Serves every queue until stopped; run as many as are needed. */
export async function startWorker({ log, context = createJobContext() }: WorkerOptions): Promise<Worker> {
  const boss = createBoss({ longLived: true, onError: (error) => log(`pg-boss: ${error.message}`) });
  await boss.start();
  for (const [queue, handle] of Object.entries(handlers)) {
    await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: 2 }, async ([job]) => {
      if (!job) return;
      try {
        await handle(context, job.data);
        log(`${queue} ${job.id} done`);
      } catch (error) {
        log(`${queue} ${job.id} failed: ${error instanceof Error ? error.message : String(error)}`);
        throw error;
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}
