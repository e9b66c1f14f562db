import { z } from "zod";

import { environment } from "../../_shared/environment.ts";
import { publicAddresses } from "../calendars/checked_address.ts";
import { FeedError } from "../calendars/feed_error.ts";
import { fetchFeed } from "../calendars/fetch_feed.ts";
import { enqueueFeeds, failFeedRead, feedToRead, finishFeedRead } from "../calendars/queries.ts";
import { readEventsApart } from "../calendars/read_events_apart.ts";
import type { JobHandler } from "../job_context.ts";

const schema = z.object({ feed_id: z.uuid().optional() });

/** Reads one calendar of another platform; without one, sees to it that each that is due gets its own job. */
export const importCalendarFeed: JobHandler = async ({ sql }, data) => {
  const { feed_id: feedId } = schema.parse(data ?? {});
  if (feedId === undefined) return enqueueFeeds(sql);
  const feed = await feedToRead(sql, feedId);
  if (!feed) return;
  try {
    const alsoAllowed = feed.is_test ? (environment().CALENDAR_FEED_TEST_ADDRESSES?.split(",") ?? []) : [];
    const version = { etag: feed.etag, lastModified: feed.last_modified };
    const fetched = await fetchFeed(feed.url, version, { ...publicAddresses, alsoAllowed });
    const events = fetched.text === undefined ? undefined : await readEventsApart(fetched.text, feed);
    await finishFeedRead(sql, feed, fetched, events);
  } catch (error) {
    // The feed's own fault: the host is told, and the next round tries again. Anything else is the job's.
    if (!(error instanceof FeedError)) throw error;
    await failFeedRead(sql, feed, error.message);
  }
};
