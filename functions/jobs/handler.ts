import { verifyAuth } from "@supabase/server/core";

import { Problem } from "../_shared/problem.ts";
import { router } from "../_shared/router.ts";
import { runTick } from "./run_tick.ts";

/** A function instance lives 150 s at least; the last job gets the rest of that. */
const tickMilliseconds = 50_000;

/** The serverless worker: `POST /jobs/tick` with a secret key does the work that is due. */
export const jobs = router("jobs");

jobs.post("/tick", async (context) => {
  const { error } = await verifyAuth(context.req.raw, { auth: "secret:*" });
  if (error) {
    throw new Problem({
      code: "RI003",
      status: 403,
      message: "only the operator's cron may run the jobs",
      hint: "Send a secret key (sb_secret_…) as apikey.",
    });
  }
  return context.json(await runTick(Date.now() + tickMilliseconds));
});
