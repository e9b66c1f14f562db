import { dayAfter, denseBox, regionBox, stay, wishes } from "./criteria.ts";
import type { Criteria, Draw } from "./criteria.ts";
import type { Visitor } from "./visitor.ts";

/** A kind of search, and how much longer than the floor it may take. */
export type Scenario = {
  readonly name: string;
  /** Times the floor's p50 and p99 at a million; without, it is only told. */
  readonly goal?: { readonly p50: number; readonly p99: number };
  /** Of which it is asked anew each round. */
  readonly criteria: (draw: Draw) => Criteria;
  /** search_properties without. */
  readonly door?: "search_facets" | "search_clusters";
};

const CITIES = ["Barcelona", "Roma", "Tokyo", "Lisbon", "Berlin", "Athens"];
const MISSPELT = ["barcelonna", "lisbonn", "amsterdm", "istambul"];

const dense = (draw: Draw): Criteria => ({ ...denseBox(draw), ...stay(draw), ...wishes(draw), sort: "rating" });
const pick = (draw: Draw, words: readonly string[]): string => words[Math.floor(draw.chance() * words.length)] ?? "";

/** Every kind of search; the first is the one that most people make. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "dense city: dates, party, price, 2 amenities, by rating",
    goal: { p50: 12, p99: 12 },
    criteria: dense,
  },
  {
    name: "region: dates, party, price, by rating",
    goal: { p50: 5, p99: 5 },
    criteria: (draw) => ({ ...regionBox(draw), ...stay(draw), max_price: 20_000, sort: "rating" }),
  },
  {
    name: "world: dates, party, by rating",
    goal: { p50: 5, p99: 5 },
    criteria: (draw) => ({ ...stay(draw), sort: "rating" }),
  },
  {
    name: "dense city, a rare amenity",
    goal: { p50: 25, p99: 25 },
    criteria: (draw) => ({ ...denseBox(draw), ...stay(draw), amenities: ["sauna"], sort: "rating" }),
  },
  {
    name: "world, two rare amenities",
    goal: { p50: 50, p99: 160 },
    criteria: (draw) => ({ ...stay(draw), amenities: ["sauna", "piano"], sort: "rating" }),
  },
  { name: "dense city, by relevance", criteria: (draw) => ({ ...dense(draw), sort: "relevance" }) },
  { name: "dense city, by price of the stay", criteria: (draw) => ({ ...dense(draw), sort: "price" }) },
  { name: "dense city, newest first", criteria: (draw) => ({ ...dense(draw), sort: "newest" }) },
  {
    name: "around a place, by distance",
    criteria: (draw) => ({
      near_lat: 48.857 + (draw.chance() - 0.5) * 0.1,
      near_lng: 2.352 + (draw.chance() - 0.5) * 0.1,
      radius_m: 5000,
      ...stay(draw),
      sort: "distance",
    }),
  },
  { name: "text: a city", criteria: (draw) => ({ query: pick(draw, CITIES), ...stay(draw) }) },
  { name: "text: a city, misspelt", criteria: (draw) => ({ query: pick(draw, MISSPELT), ...stay(draw) }) },
  { name: "text: words of a description", criteria: (draw) => ({ query: "garden bakery museums", ...stay(draw) }) },
  {
    name: "dense city, 3 days sooner or later",
    criteria: (draw) => ({ ...dense(draw), flexible_days: 3 }),
  },
  {
    name: "dense city, any weekend of a month",
    criteria: (draw) => ({
      ...denseBox(draw),
      ...wishes(draw),
      adults: 2,
      flexible_stay: "weekend",
      flexible_month: `${dayAfter(draw.today, 40 + Math.floor(draw.chance() * 90)).slice(0, 7)}-01`,
      sort: "rating",
    }),
  },
  {
    name: "facets of the dense city",
    door: "search_facets",
    criteria: (draw) => ({ ...denseBox(draw), ...stay(draw) }),
  },
  {
    name: "clusters of a region",
    door: "search_clusters",
    criteria: (draw) => ({ ...regionBox(draw), ...stay(draw) }),
  },
];

/** Makes a search of the kind. */
export function make(visitor: Visitor, { door, criteria }: Scenario, draw: Draw): Promise<unknown> {
  const asked = criteria(draw);
  return door === undefined ? visitor.search(asked) : visitor.ask(door, asked);
}
