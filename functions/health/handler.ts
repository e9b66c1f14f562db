import { router } from "../_shared/router.ts";
import { readHealth } from "./queries.ts";

const routes = router("health");

routes.get("/", async (context) => {
  try {
    return context.json({ status: "ok", ...(await readHealth()) });
  } catch (error) {
    console.error(error);
    return context.json({ status: "unavailable", database: "unreachable" }, 503);
  }
});

/** Whether the platform can work: 200 when the database answers, else 503. For load balancers and monitors. */
export const health = (request: Request): Response | Promise<Response> => routes.fetch(request);
