import { router } from "../_shared/router.ts";
import { openapi } from "./openapi.ts";

const routes = router("docs");

routes.get("/", (context) => context.json(openapi(new URL(context.req.url).origin)));

/** OpenAPI 3.1 of the edge functions, made from the schemas that check their requests. */
export const docs = (request: Request): Response | Promise<Response> => routes.fetch(request);
