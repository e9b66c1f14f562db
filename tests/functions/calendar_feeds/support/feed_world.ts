import process from "node:process";

import { database } from "../../../../functions/_shared/database.ts";
import { importCalendarFeed } from "../../../../functions/jobs/handlers/import_calendar_feed.ts";
import type { JobContext } from "../../../../functions/jobs/job_context.ts";
import { NOW } from "../../../database/30_calendar/calendar.ts";
import type { Property } from "../../../support/builders/a_property.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { OtherPlatform } from "./other_platform.ts";
import { otherPlatform } from "./other_platform.ts";

/** A database, another platform, and the job that reads the one into the other. */
export type FeedWorld = {
  readonly db: TestDatabase;
  readonly platform: OtherPlatform;
  readonly context: JobContext;
  /** A host adds the platform's calendar, under an address of its own for each name. */
  aFeed(property: Property, name?: string): Promise<string>;
  /** The job runs for this feed. */
  read(feedId: string): Promise<void>;
  /** Sets the clock back to NOW, and the platform to an empty calendar. */
  reset(): Promise<void>;
  passHours(hours: number): Promise<void>;
  close(): Promise<void>;
};

const unused = (): never => {
  throw new Error("a feed needs the database alone");
};

/** Starts both; the job may read the machine itself. */
export async function feedWorld(): Promise<FeedWorld> {
  process.env["CALENDAR_FEED_TEST_ADDRESSES"] = "127.0.0.1";
  const db = await createTestDatabase();
  process.env["SUPABASE_DB_URL"] = db.url;
  const platform = await otherPlatform();
  const context: JobContext = { sql: database(), stripe: unused, mailer: unused, bucket: unused };
  return {
    db,
    platform,
    context,
    async aFeed(property, name = "Else") {
      const url = `${platform.url}?${name}`;
      const [row] = await db.asPerson(
        property.host_id,
        (sql) => sql<[{ id: string }]>`
          insert into public.calendar_feeds (property_id, name, url) values (${property.id}, ${name}, ${url})
          returning id`,
      );
      return row.id;
    },
    read: (feedId) => importCalendarFeed(context, { feed_id: feedId }),
    async reset() {
      await db.sql`select private.set_clock(${NOW})`;
      platform.tell();
    },
    async passHours(hours) {
      await db.sql`select private.set_clock(private.clock() + make_interval(hours => ${hours}))`;
    },
    async close() {
      await platform.close();
      await database().end();
      await db.close();
    },
  };
}
