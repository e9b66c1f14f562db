import { router } from "../_shared/router.ts";
import { readHealth } from "./queries.ts";

/** Whether the platform can work: 200 when the database answers, else 503. For load balancers and monitors. */
export const health = router("health");

health.get("/", async (context) => {
  try {
    return context.json({ status: "ok", ...(await readHealth()) });
  } catch (error) {
    console.error(error);
    return context.json({ status: "unavailable", database: "unreachable" }, 503);
  }
});
