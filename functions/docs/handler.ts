import { router } from "../_shared/router.ts";
import { openapi } from "./openapi.ts";

/** OpenAPI 3.1 of the edge functions, made from the schemas that check their requests. */
export const docs = router("docs");

docs.get("/", (context) => context.json(openapi(new URL(context.req.url).origin)));
