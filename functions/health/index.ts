import { health } from "./handler.ts";

export default { fetch: health.fetch };
