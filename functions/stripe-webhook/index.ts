import { stripeWebhook } from "./handler.ts";

export default { fetch: stripeWebhook.fetch };
