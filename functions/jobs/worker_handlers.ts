import { handlers } from "./handlers.ts";
import { importCalendarFeed } from "./handlers/import_calendar_feed.ts";
import { processPhoto } from "./handlers/process_photo.ts";
import type { JobHandler } from "./job_context.ts";

/**
 * What a long-lived worker serves: every queue of the tick, and those whose work needs native code, threads or more time than
 * an edge function has.
 */
export const workerHandlers: Readonly<Record<string, JobHandler>> = {
  ...handlers,
  import_calendar_feed: importCalendarFeed,
  process_photo: processPhoto,
};
