import { account } from "./handler.ts";

export default { fetch: account.fetch };
