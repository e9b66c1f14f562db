import { payments } from "./handler.ts";

export default { fetch: payments.fetch };
