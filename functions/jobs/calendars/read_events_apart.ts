import { Worker } from "node:worker_threads";

import { z } from "zod";

import { FeedError } from "./feed_error.ts";
import type { FeedEvent } from "./feed_event.ts";
import type { FeedFrame } from "./read_events.ts";

const answer = z.union([
  z.object({
    events: z.array(z.object({ from_date: z.string(), to_date: z.string(), kind: z.enum(["reservation", "window"]) })),
  }),
  z.object({ error: z.string() }),
]);

/**
 * `readEvents` in a thread of its own: a calendar made to be endless or huge costs ten seconds and 256 MB, and other jobs go
 * on meanwhile.
 *
 * @throws {FeedError} when it is no iCalendar, or takes too long
 */
export async function readEventsApart(text: string, frame: FeedFrame, milliseconds = 10_000): Promise<FeedEvent[]> {
  const thread = new Worker(new URL("./events_thread.ts", import.meta.url), {
    workerData: { text, frame },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const message = await new Promise<unknown>((resolve, reject) => {
      timer = setTimeout(() => reject(new FeedError("it takes too long to read")), milliseconds);
      thread.once("message", resolve);
      thread.once("error", (error) => reject(new FeedError("it can't be read", { cause: error })));
      thread.once("exit", () => reject(new FeedError("it can't be read")));
    });
    const read = answer.parse(message);
    if ("error" in read) throw new FeedError(read.error);
    return read.events;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
