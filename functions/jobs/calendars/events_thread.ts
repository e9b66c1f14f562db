import { parentPort, workerData } from "node:worker_threads";

import { z } from "zod";

import { FeedError } from "./feed_error.ts";
import { readEvents } from "./read_events.ts";

const input = z.object({
  text: z.string(),
  frame: z.object({ from_date: z.iso.date(), to_date: z.iso.date(), time_zone: z.string(), mark: z.string() }),
});

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread's port has no origin */
const { text, frame } = input.parse(workerData);
try {
  parentPort?.postMessage({ events: readEvents(text, frame) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof FeedError ? error.message : "an event in it is malformed" });
}
