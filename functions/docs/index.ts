import { docs } from "./handler.ts";

export default { fetch: docs.fetch };
