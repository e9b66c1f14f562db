import { z } from "zod";

import type { JobHandler } from "../job_context.ts";

/** How many searches one transaction looks at. */
const batchSize = 20;

/** The schedule of the worker gives more; a tick has other work to do as well. */
const schema = z.object({ seconds: z.number().min(1).max(240).default(15) });

/**
 * Tells people of properties that came to match their saved searches. A run looks at each search once, those first
 * that waited longest, and ends when its time is up; the next goes on from there.
 *
 * @throws {Error} when searches failed, after all others were looked at
 */
export const alertSavedSearches: JobHandler = async ({ sql }, data) => {
  const deadline = Date.now() + schema.parse(data ?? {}).seconds * 1000;
  const [{ run } = { run: "0" }] = await sql<{ run: string }[]>`select private.next_alert_run()::text as run`;
  let failures = 0;
  for (let through = false; !through && Date.now() < deadline;) {
    const [{ checked, failed } = { checked: 0, failed: 0 }] = await sql<{ checked: number; failed: number }[]>`
      select checked, failed from private.alert_saved_searches(${run}, ${batchSize})
    `;
    failures += failed;
    through = checked < batchSize;
  }
  if (failures > 0) throw new Error(`${failures} saved searches failed: private.search_watches says why`);
};
