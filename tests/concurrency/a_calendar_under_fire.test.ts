import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { dayFromToday } from "../support/builders/day_from_today.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { outcomeOf } from "../support/outcome_of.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 16 });
});
afterAll(() => db.close());

const verb = fc.constantFrom("book", "book", "cancel", "block", "unblock", "read", "read", "add", "remove", "prepare");
const step = fc.record({
  verb,
  from: fc.integer({ min: 5, max: 24 }),
  nights: fc.integer({ min: 1, max: 5 }),
  feed: fc.integer({ min: 0, max: 3 }),
});

test(`guests, the host and other platforms at once meet no deadlock, and no night that is named is free (SEED=${seed})`, async () => {
  const property = await aProperty(db, { instant_book: true });
  const guest = (await aPerson(db)).id;
  const asHost = (statement: string, values: readonly (string | number)[]) =>
    db.asPerson(property.host_id, (sql) => sql.unsafe(statement, [property.id, ...values]));
  const day = await Promise.all(Array.from({ length: 32 }, (_, ahead) => dayFromToday(db, ahead)));

  const run = async ({ verb: what, from, nights, feed }: (typeof steps)[number]): Promise<unknown> => {
    const dates = [day[from] ?? "", day[from + nights] ?? ""] as const;
    const url = `https://else.example/${feed}`;
    if (what === "block") return asHost("select public.block_dates($1, $2, $3)", dates);
    if (what === "unblock") return asHost("select public.unblock_dates($1, $2, $3)", dates);
    if (what === "add") {
      return asHost(
        "insert into public.calendar_feeds (property_id, name, url) values ($1, 'x', $2) on conflict do nothing",
        [url],
      );
    }
    if (what === "remove")
      return asHost("delete from public.calendar_feeds where property_id = $1 and url = $2", [url]);
    if (what === "prepare") {
      return asHost("update public.properties set preparation_nights = $2 where id = $1", [feed % 3]);
    }
    if (what === "read") {
      const events = [{ from_date: dates[0], to_date: dates[1], kind: nights > 2 ? "window" : "reservation" }];
      return db.sql`
        select private.finish_feed_read(id, url, ${db.sql.json(events)}, null, null)
        from public.calendar_feeds where property_id = ${property.id} and url = ${url}`;
    }
    if (what === "book") {
      return db.asPerson(
        guest,
        (sql) => sql`select public.request_booking(${property.id}, ${dates[0]}, ${dates[1]}, 1)`,
      );
    }
    const [booking] = await db.sql<{ id: string }[]>`
      select id from public.bookings where property_id = ${property.id} and status = 'awaiting_payment' limit 1`;
    return booking && db.asPerson(guest, (sql) => sql`select public.withdraw_booking(${booking.id})`);
  };
  const steps = fc.sample(step, { seed, numRuns: 600 });
  const outcomes = await Promise.all(steps.map((each) => outcomeOf(run(each))));

  expect(outcomes.filter((outcome) => !/^(done|RB00[124]|RC003|23505)$/u.test(outcome))).toEqual([]);
  const [free] = await db.sql`
    select count(*)::int as nights
    from private.calendar_feed_events as named,
      generate_series(lower(named.stay)::timestamp, upper(named.stay)::timestamp - interval '1 day', '1 day') as night
    where named.property_id = ${property.id} and not exists (
      select from public.occupancies as taken where taken.property_id = named.property_id and taken.stay @> night::date
    )`;
  expect(free).toEqual({ nights: 0 });
}, 60_000);
