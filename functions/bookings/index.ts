import { bookings } from "./handler.ts";

export default { fetch: bookings.fetch };
