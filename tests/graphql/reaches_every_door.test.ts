import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { buildSchema, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";

import { EXPOSED_SCHEMA_FILE } from "../../scripts/checks/graphql/exposed_schema.ts";
import { FUNCTIONS } from "../access/matrix.ts";
import { fieldName } from "./support/graphql_names.ts";

/** What clients may rely on. The calendar is rows of no table, which GraphQL leaves out; its JSON has the name there. */
const DOORS: Readonly<Record<string, readonly ["query" | "mutation", string]>> = {
  accept_booking: ["mutation", "Booking"],
  answer_alteration: ["mutation", "BookingAlteration"],
  become_host: ["mutation", "Profile"],
  block_dates: ["mutation", "OccupancyConnection"],
  cancel_booking: ["mutation", "Booking"],
  decline_booking: ["mutation", "Booking"],
  pause_property: ["mutation", "Property"],
  preview_cancellation: ["query", "JSON"],
  property_calendar: ["query", "JSON"],
  popular_cities: ["query", "JSON"],
  propose_alteration: ["mutation", "BookingAlteration"],
  publish_property: ["mutation", "Property"],
  quote_stay: ["query", "JSON"],
  reply_to_review: ["mutation", "ReviewReply"],
  request_booking: ["mutation", "Booking"],
  save_search: ["mutation", "SavedSearch"],
  search_clusters: ["query", "JSON"],
  search_facets: ["query", "JSON"],
  search_properties: ["query", "JSON"],
  submit_review: ["mutation", "Review"],
  suggest_places: ["query", "JSON"],
  unblock_dates: ["mutation", "OccupancyConnection"],
  withdraw_booking: ["mutation", "Booking"],
};

/** Rows of no table, which GraphQL leaves out: REST alone has these lists. */
const ROWS_OF_NO_TABLE = [
  "co_host_invitations",
  "calendar_exports",
  "my_sessions",
  "my_verifications",
  "staff_members",
  "verification_queue",
];

const reachable = Object.keys(FUNCTIONS).filter((name) => !name.endsWith("_json") && !ROWS_OF_NO_TABLE.includes(name));

const schemas = new Map<string, GraphQLSchema>();
beforeAll(async () => {
  const text = await readFile(join(import.meta.dirname, "../..", EXPOSED_SCHEMA_FILE), "utf8");
  for (const section of text.split(/^# ---- /mu).slice(1)) {
    schemas.set(section.slice(0, section.indexOf(":")), buildSchema(section.slice(section.indexOf("\n"))));
  }
});

function typeOf(role: string, door: string): readonly [string, string] | undefined {
  const schema = schemas.get(role);
  const query = schema?.getQueryType()?.getFields()[fieldName(door)];
  const mutation = schema?.getMutationType()?.getFields()[fieldName(door)];
  if (query !== undefined) return ["query", String(query.type)];
  return mutation === undefined ? undefined : ["mutation", String(mutation.type)];
}

describe.each(Object.entries(DOORS))("%s", (door, field) => {
  test("is there, with a good type", () => {
    expect(typeOf("authenticated", door)).toEqual(field);
  });
});

describe.each(reachable)("%s", (name) => {
  test.each(["anon", "authenticated", "service_role"] as const)("%s reaches it if REST lets it", (role) => {
    expect(typeOf(role, name) !== undefined).toBe(FUNCTIONS[name]?.includes(role) === true);
  });
});
