import type { JobHandler } from "../job_context.ts";

/** How many rows one statement takes: a run that finds more takes them in the next statement. */
const batchSize = 500;

/** What time alone brings about, in the order in which one leads to the other. */
export const advanceStays: JobHandler = async ({ sql }) => {
  await untilDone(async () => (await sql<Done>`select private.expire_lapsed_bookings(null, ${batchSize}) as done`)[0]);
  await sql`select private.expire_alterations()`;
  await untilDone(async () => (await sql<Done>`select private.advance_stays(${batchSize}) as done`)[0]);
  await untilDone(async () => (await sql<Done>`select private.release_funds(${batchSize}) as done`)[0]);
  await untilDone(async () => (await sql<Done>`select private.announce_reviews(${batchSize}) as done`)[0]);
};

type Done = { done: number }[];

async function untilDone(takeBatch: () => Promise<{ done: number } | undefined>): Promise<void> {
  while (((await takeBatch())?.done ?? 0) >= batchSize);
}
