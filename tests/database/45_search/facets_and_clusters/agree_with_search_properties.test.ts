import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { NOW, search } from "../search_properties/search.ts";
import type { SearchResult } from "../search_properties/search.ts";
import { clustersOf, FACETS, facetsOf } from "./ask.ts";
import type { FacetName } from "./ask.ts";

type Criteria = Readonly<Record<string, unknown>>;
type Item = SearchResult["items"][number];
type Listed = Readonly<Record<FacetName, unknown>> & { readonly latitude: number; readonly longitude: number };

const SEED = 20_260_302;
const AMENITIES = ["wifi", "pool", "kitchen"];
const LANGUAGES = ["en", "pt", "pt-BR", "fr"];

/** The filter that a facet leaves out when it is counted. */
const OWN_FILTER: Readonly<Partial<Record<FacetName, string>>> = {
  property_type: "property_types",
  room_type: "room_types",
  bedrooms: "min_bedrooms",
  beds: "min_beds",
  cancellation_policy: "cancellation_policies",
  instant_book: "instant_book",
  host_language: "host_languages",
};

let db: TestDatabase;
const listed = new Map<string, Listed>();

beforeAll(async () => {
  db = await createTestDatabase();
  await db.sql`select private.set_clock(${NOW})`;
  for (const [base, quote, rate] of [
    ["EUR", "USD", 1.1],
    ["EUR", "JPY", 160],
  ] as const) {
    await db.sql`
      insert into public.exchange_rates (base, quote, date, rate, source)
      values (${base}, ${quote}, '2026-03-01', ${rate}, 'test')`;
  }
  const hosts: string[] = [];
  for (const languages of [[], ["en"], ["pt-BR", "en"], ["fr", "pt"]]) {
    const { id } = await aHost(db);
    await db.sql`update public.profiles set languages = ${languages} where id = ${id}`;
    hosts.push(id);
  }
  const terms = fc.record({
    host_id: fc.constantFrom(...hosts),
    property_type: fc.constantFrom("house", "apartment", "villa"),
    room_type: fc.constantFrom("entire_place", "private_room"),
    bedrooms: fc.integer({ min: 0, max: 3 }),
    beds: fc.integer({ min: 1, max: 4 }),
    cancellation_policy: fc.constantFrom("flexible", "moderate", "firm"),
    instant_book: fc.boolean(),
    currency: fc.constantFrom("EUR", "EUR", "USD", "JPY"),
    base_price: fc.integer({ min: 3_000, max: 30_000 }),
    weekend_price: fc.option(fc.integer({ min: 3_000, max: 40_000 })),
    cleaning_fee: fc.integer({ min: 0, max: 9_000 }),
    min_nights: fc.integer({ min: 1, max: 4 }),
    advance_notice_days: fc.integer({ min: 0, max: 7 }),
    amenities: fc.subarray(AMENITIES),
    latitude: fc.double({ min: 38.3, max: 38.8, noNaN: true }),
    longitude: fc.double({ min: -8.2, max: -7.7, noNaN: true }),
    taken: fc.integer({ min: 0, max: 40 }),
  });
  for (const { amenities, latitude, longitude, taken, ...row } of fc.sample(terms, { seed: SEED, numRuns: 80 })) {
    const { id } = await aProperty(db, { ...row, address: { latitude, longitude } });
    if (amenities.length > 0) {
      await db.sql`
        insert into public.property_amenities (property_id, amenity) select ${id}, unnest(${amenities}::text[])`;
    }
    await db.sql`
      insert into public.occupancies (property_id, stay, kind)
      select ${id}, daterange('2026-03-03'::date + ${taken}::int, '2026-03-03'::date + ${taken}::int + 9), 'block'`;
  }
  await db.sql`
    insert into public.calendar_feeds (property_id, name, url, last_success_at)
    select id, 'Elsewhere', 'https://calendars.example/1.ics', '2026-03-01' from public.properties limit 15`;
  const rows = await db.sql<(Listed & { id: string })[]>`
    select
      property.id, property_type, room_type, bedrooms, beds, cancellation_policy, latitude, longitude,
      private.books_instantly(property) as instant_book,
      array(select amenity from public.property_amenities where property_id = property.id) as amenity,
      array(
        select distinct tag from unnest(profile.languages) as spoken,
          unnest(array[lower(spoken), split_part(lower(spoken), '-', 1)]) as tag
      ) as host_language
    from public.properties as property join public.profiles as profile on profile.id = property.host_id`;
  for (const { id, ...row } of rows) listed.set(id, row);
}, 120_000);
afterAll(() => db.close());

async function everyItem(criteria: Criteria): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: SearchResult = await search(db, {
      ...criteria,
      page_size: 50,
      ...(cursor === null ? {} : { cursor }),
    });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}

function counted(items: readonly Item[], facet: FacetName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id } of items) {
    const value = listed.get(id)?.[facet];
    for (const one of Array.isArray(value) ? value : [value]) counts[String(one)] = (counts[String(one)] ?? 0) + 1;
  }
  return counts;
}

const without = (criteria: Criteria, ...names: (string | undefined)[]): Criteria =>
  Object.fromEntries(Object.entries(criteria).filter(([name]) => !names.includes(name)));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const day = (ahead: number): string =>
  new Date(Date.parse("2026-03-02") + ahead * 86_400_000).toISOString().slice(0, 10);

const searches: fc.Arbitrary<Criteria> = fc
  .record({
    dates: fc.option(
      fc.record({
        ahead: fc.integer({ min: 1, max: 50 }),
        nights: fc.integer({ min: 1, max: 6 }),
        flexible_days: fc.constantFrom(0, 2),
      }),
      { freq: 3 },
    ),
    place: fc.constantFrom(
      {},
      { west: -8.2, south: 38.3, east: -7.9, north: 38.8 },
      { near_lat: 38.55, near_lng: -7.95, radius_m: 20_000 },
      { query: "evora" },
    ),
    price: fc.constantFrom({}, {}, {}, { max_price: 15_000 }, { min_price: 8_000, max_price: 20_000 }),
    display_currency: optional(fc.constant("EUR")),
    amenities: optional(fc.subarray(AMENITIES, { minLength: 1, maxLength: 2 })),
    property_types: optional(fc.subarray(["house", "villa"], { minLength: 1 })),
    room_types: optional(fc.constant(["entire_place"])),
    min_bedrooms: optional(fc.integer({ min: 1, max: 2 })),
    min_beds: optional(fc.integer({ min: 2, max: 3 })),
    cancellation_policies: optional(fc.constant(["flexible", "firm"])),
    instant_book: optional(fc.boolean()),
    host_languages: optional(fc.subarray(LANGUAGES, { minLength: 1, maxLength: 2 })),
  })
  .map(({ dates, place, price, ...filters }) => ({
    ...place,
    ...price,
    ...without(filters, ...Object.keys(filters).filter((name) => filters[name as keyof typeof filters] === undefined)),
    ...(dates === null
      ? {}
      : { check_in: day(dates.ahead), check_out: day(dates.ahead + dates.nights), flexible_days: dates.flexible_days }),
  }));

test("facets count what search_properties finds, each without its own filter", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(searches, async (criteria) => {
      const facets = await facetsOf(db, criteria);
      const items = await everyItem(criteria);
      found += items.length;
      expect(facets).toMatchObject({ total: items.length, is_exact: true });
      for (const facet of FACETS) {
        const own = OWN_FILTER[facet];
        const others = own !== undefined && own in criteria ? await everyItem(without(criteria, own)) : items;
        const counts = Object.fromEntries(facets[facet].map(({ value, count }) => [String(value), count]));
        expect(counts, facet).toEqual(counted(others, facet));
      }
      const shown = criteria["display_currency"];
      const priced = (await everyItem(without(criteria, "min_price", "max_price"))).filter(
        ({ currency }) => shown !== undefined || currency === facets.price_histogram?.currency,
      );
      const inBuckets = facets.price_histogram?.buckets.reduce((sum, { count }) => sum + count, 0) ?? 0;
      expect(inBuckets).toBe(priced.length);
    }),
    { seed: SEED, numRuns: 50 },
  );
  expect(found, "the searches found something").toBeGreaterThan(400);
}, 240_000);

test("clusters hold what search_properties finds: their sum, their places, their lowest prices", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(searches, fc.constantFrom(1, 2, 7, 30, 100, 1000), async (criteria, most) => {
      const { clusters, total, is_exact } = await clustersOf(db, criteria, most);
      const items = await everyItem(criteria);
      found += items.length;
      expect(is_exact).toBe(true);
      expect(total).toBe(items.length);
      expect(clusters.length).toBeLessThanOrEqual(most);
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
      for (const cluster of clusters) {
        const inside = items.filter(({ id }) => {
          const { latitude, longitude } = listed.get(id) ?? { latitude: Number.NaN, longitude: Number.NaN };
          return (
            latitude >= cluster.south &&
            latitude < cluster.north &&
            longitude >= cluster.west &&
            longitude < cluster.east
          );
        });
        expect(inside).toHaveLength(cluster.count);
        expect(cluster.property_id).toBe(cluster.count === 1 ? inside[0]?.id : null);
        const middle = inside.reduce((sum, { id }) => sum + (listed.get(id)?.latitude ?? 0), 0) / inside.length;
        expect(cluster.latitude).toBeCloseTo(middle, 8);
        const same = inside.filter(({ currency }) => currency === cluster.currency);
        expect(cluster.lowest_nightly_amount).toBe(Math.min(...same.map((item) => item.nightly_amount)));
        expect(cluster.lowest_total_amount).toBe(
          criteria["check_in"] === undefined ? null : Math.min(...same.map((item) => item.total_amount ?? 0)),
        );
        expect(cluster.display === null).toBe(criteria["display_currency"] === undefined);
      }
    }),
    { seed: SEED, numRuns: 50 },
  );
  expect(found, "the searches found something").toBeGreaterThan(400);
}, 240_000);
