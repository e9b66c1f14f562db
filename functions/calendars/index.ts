import { calendars } from "./handler.ts";

export default { fetch: calendars.fetch };
