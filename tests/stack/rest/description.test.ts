import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  comment on schema public is E'House API\\nOf one house.';
  create type state as enum ('open', 'shut');
  create domain label as text;
  create table floors (id bigint generated always as identity primary key, name varchar(40) not null);
  create table rooms (id uuid primary key default gen_random_uuid(), floor_id bigint references floors, state state not null default 'open',
    tags text[] default '{}', data jsonb, price numeric(10, 2) default 1.5, title label, secret text);
  comment on table rooms is E'A room.\\n\\nWith a door.';
  comment on column rooms.price is 'Per night.';
  create view open_rooms as select id, state from rooms where state = 'open';
  create view counted as select count(*) from rooms;
  create function find_rooms(text text, most int default 3, variadic tags text[] default '{}') returns setof rooms language sql stable as 'select * from rooms';
  comment on function find_rooms(text, int, text[]) is 'Finds rooms.';
  create function shut_room(id uuid) returns void language sql as '';
  create function hidden() returns int language sql as 'select 1';
  revoke execute on function hidden() from public, anon, authenticated;
  grant select on rooms, open_rooms, counted to anon;
  revoke all on floors from anon;
  grant all on all tables in schema public to service_role;`;

const document = z.object({
  swagger: z.literal("2.0"),
  info: z.object({ title: z.string(), description: z.string() }),
  host: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  definitions: z.record(
    z.string(),
    z.object({
      description: z.string().optional(),
      required: z.array(z.string()).optional(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
  parameters: z.record(z.string(), z.unknown()),
});

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA });
});
afterAll(() => project.close());

const read = async (apikey = project.keys.publishableKey): Promise<z.infer<typeof document>> => {
  const response = await project.request("/rest/v1/", { headers: { apikey, accept: "application/openapi+json" } });
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/openapi+json; charset=utf-8",
  ]);
  return document.parse(await response.json());
};

test("tables, views and calls are described with their comments", async () => {
  const { info, definitions, paths } = await read();
  expect(info).toEqual({ title: "House API", description: "Of one house." });
  expect(definitions["rooms"]).toMatchObject({ description: "A room.\n\nWith a door.", required: ["id", "state"] });
  expect(definitions["rooms"]?.properties).toEqual({
    id: {
      default: "gen_random_uuid()",
      description: "Note:\nThis is a Primary Key.<pk/>",
      format: "uuid",
      type: "string",
    },
    floor_id: {
      description: "Note:\nThis is a Foreign Key to `floors.id`.<fk table='floors' column='id'/>",
      format: "int64",
      type: "integer",
    },
    state: { default: "open", enum: ["open", "shut"], format: "state", type: "string" },
    tags: { format: "text[]", type: "array", items: { type: "string" } },
    data: { format: "jsonb" },
    price: { default: 1.5, description: "Per night.", format: "numeric", type: "number" },
    title: { format: "text", type: "string" },
    secret: { format: "text", type: "string" },
  });
  expect(paths["/rooms"]?.["get"]).toMatchObject({ summary: "A room.", description: "With a door." });
  expect(Object.keys(paths["/rooms"] ?? {})).toEqual(["get", "post", "delete", "patch"]);
  expect(Object.keys(paths["/counted"] ?? {})).toEqual(["get"]);
  expect(Object.keys(paths["/rpc/shut_room"] ?? {})).toEqual(["post"]);
  expect(paths["/rpc/find_rooms"]?.["post"]).toMatchObject({
    summary: "Finds rooms.",
    parameters: [{ name: "args", schema: { required: ["text"], properties: { most: { format: "int32" } } } }, {}],
  });
});

test("every reference leads somewhere", async () => {
  const all = await read(project.keys.secretKey);
  const references = [...JSON.stringify(all).matchAll(/"\$ref":"#\/([^/]+)\/([^"]+)"/gu)];
  expect(references.length).toBeGreaterThan(20);
  for (const [, group, name] of references) {
    expect(Reflect.get(all, group ?? "")).toHaveProperty([name ?? ""]);
  }
});

test("a role sees what it may use", async () => {
  const anon = await read();
  expect(Object.keys(anon.definitions).sort()).toEqual(["counted", "open_rooms", "rooms"]);
  expect(anon.paths).not.toHaveProperty(["/rpc/hidden"]);
  const service = await read(project.keys.secretKey);
  expect(Object.keys(service.definitions).sort()).toEqual(["counted", "floors", "open_rooms", "rooms"]);
  expect(service.definitions["floors"]?.properties).toMatchObject({ name: { maxLength: 40 } });
});

test("an unknown schema, another method and another type are refused", async () => {
  const status = async (init: RequestInit): Promise<number> => (await project.request("/rest/v1/", init)).status;
  expect(await status({ headers: { "accept-profile": "nowhere" } })).toBe(406);
  expect(await status({ headers: { accept: "text/csv" } })).toBe(406);
  expect(await status({ method: "POST", body: "{}" })).toBe(405);
});
