import type { JobHandler } from "../job_context.ts";

/** Moves stays on that began or ended, in the time of their property. */
export const advanceStays: JobHandler = async ({ sql }) => {
  await sql`select private.advance_stays()`;
};
