import type postgres from "postgres";

import type { FeedEvent } from "./feed_event.ts";
import type { FetchedFeed } from "./fetch_feed.ts";

/** A feed, what was read of it last, and the days of its property that matter. */
export type FeedToRead = {
  readonly id: string;
  readonly url: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly time_zone: string;
  readonly from_date: string;
  readonly to_date: string;
  /** Ends the names of the property's own events. */
  readonly mark: string;
  /** Whether this is a database for tests, where feeds may be served on the machine itself. */
  readonly is_test: boolean;
};

/** Puts a job into the queue for each feed that is due. */
export async function enqueueFeeds(sql: postgres.Sql): Promise<void> {
  await sql`select private.enqueue_feeds()`;
}

/** The feed, unless it is gone. */
export async function feedToRead(sql: postgres.Sql, feedId: string): Promise<FeedToRead | undefined> {
  const [row] = await sql<FeedToRead[]>`
    select
      feed.id, feed.url, feed.etag, feed.last_modified, property.time_zone,
      private.property_today(property.time_zone)::text as from_date,
      (private.property_today(property.time_zone) + interval '25 months')::date::text as to_date,
      private.calendar_mark(property.id) as mark,
      (select environment = 'test' from private.deployment) as is_test
    from public.calendar_feeds as feed
    join public.properties as property on property.id = feed.property_id
    where feed.id = ${feedId}
  `;
  return row;
}

/** Notes that a feed was read, and what it says; no events when it is the version of before. */
export async function finishFeedRead(
  sql: postgres.Sql,
  feed: FeedToRead,
  { etag, lastModified }: FetchedFeed,
  events: readonly FeedEvent[] | undefined,
): Promise<void> {
  const told = events === undefined ? null : sql.json(events.map((event) => ({ ...event })));
  await sql`select private.finish_feed_read(${feed.id}, ${feed.url}, ${told}, ${etag}, ${lastModified})`;
}

/** Notes why a feed could not be read. */
export async function failFeedRead(sql: postgres.Sql, feed: FeedToRead, reason: string): Promise<void> {
  await sql`select private.fail_feed_read(${feed.id}, ${feed.url}, ${reason})`;
}
