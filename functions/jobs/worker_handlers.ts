import { handlers } from "./handlers.ts";
import { processPhoto } from "./handlers/process_photo.ts";
import type { JobHandler } from "./job_context.ts";

/**
 * What a long-lived worker serves: every queue of the tick, and those whose work needs native code or more time than
 * an edge function has.
 */
export const workerHandlers: Readonly<Record<string, JobHandler>> = {
  ...handlers,
  process_photo: processPhoto,
};
