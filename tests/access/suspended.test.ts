import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase } from "../support/database.ts";
import { outcomeOf } from "../support/outcome_of.ts";
import { aWorld } from "./world.ts";
import type { World } from "./world.ts";

/** Suspended people keep the right to a copy of their data. */
const OPEN = ["request_export"];

let world: World;
let host: string;
let before: Record<string, number>;
beforeAll(async () => {
  world = await aWorld(await createTestDatabase());
  host = world.id["host"]!;
  before = await readable();
  const moderator = world.id["stranger"]!;
  await world.db.sql`insert into private.staff_grants (person_id, role) values (${moderator}, 'moderator')`;
  await world.db.asPerson(moderator, (sql) => sql`select public.suspend_person(${host}, 'Fraud.')`);
});
afterAll(() => world.db.close());

const asHost = (statement: string): Promise<string> =>
  outcomeOf(world.db.asPerson(host, (sql) => sql.unsafe(statement)));

const tables = async (): Promise<{ name: string; columns: string[]; deletes: boolean; column: string | null }[]> =>
  world.db.sql`
    select relname as name, has_table_privilege('authenticated', oid, 'delete') as deletes,
      array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped
        and has_column_privilege('authenticated', attrelid, attnum, 'insert')) as columns,
      (select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped
        and has_column_privilege('authenticated', attrelid, attnum, 'update') limit 1) as column
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`;

async function readable(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tables()) {
    await outcomeOf(
      world.db.asPerson(host, async (sql) => {
        const [row] = await sql.unsafe<{ n: number }[]>(`select count(*)::int as n from public.${name}`);
        counts[name] = row?.n ?? 0;
      }),
    );
  }
  return counts;
}

test("every table that people write refuses, whatever the verb", async () => {
  const outcomes: string[] = [];
  for (const { name, columns, deletes, column } of await tables()) {
    const statements = [
      ...(columns.length > 0
        ? [`insert into public.${name} (${columns[0]}) select ${columns[0]} from public.${name} where false`]
        : []),
      ...(column === null ? [] : [`update public.${name} set ${column} = ${column}`]),
      ...(deletes ? [`delete from public.${name}`] : []),
    ];
    for (const statement of statements) outcomes.push(`${await asHost(statement)} ${statement}`);
  }
  expect(outcomes.length).toBeGreaterThan(20);
  expect(outcomes.filter((line) => !line.startsWith("RI005 "))).toEqual([]);
});

test("every command refuses, before it looks at anything else", async () => {
  const commands = await world.db.sql<{ name: string; call: string }[]>`
    select proname as name, format('select public.%I(%s)', proname, (
      select string_agg(format('null::%s', format_type(type, null)), ', ' order by position)
      from unnest(proargtypes::oid[]) with ordinality as argument (type, position))) as call
    from pg_proc
    where pronamespace = 'public'::regnamespace and provolatile = 'v'
      and has_function_privilege('authenticated', oid, 'execute')
    order by proname`;
  expect(commands.length).toBeGreaterThan(25);
  const wrong: string[] = [];
  for (const { name, call } of commands) {
    const outcome = await asHost(call);
    if (outcome !== (OPEN.includes(name) ? "done" : "RI005")) wrong.push(`${outcome} ${call}`);
  }
  expect(wrong).toEqual([]);
});

describe("storage", () => {
  test.each(["property-photos", "avatars", "identity-documents"])("nothing is written to %s", async (bucket) => {
    const folder = bucket === "property-photos" ? world.id["draft"]! : host;
    expect(await asHost(`insert into storage.objects (bucket_id, name) values ('${bucket}', '${folder}/s.png')`)).toBe(
      "42501",
    );
  });
});

test("a payment that a function starts for the person is refused", async () => {
  await world.db.sql`
    insert into private.suspensions (person_id, reason) values (${world.id["asker"]!}, 'x')`;
  const begun = world.db.sql`select private.begin_payment(${world.id["asked"]!}, ${world.id["asker"]!})`;
  expect(await outcomeOf(begun)).toBe("RI005");
});

test("everything that could be read still can", async () => {
  // The suspension itself is told.
  expect(await readable()).toEqual({ ...before, notifications: (before["notifications"] ?? 0) + 1 });
});

test("the listings hide from everybody else, at every door", async () => {
  const published = world.id["published"]!;
  const seen = (person: string | null): Promise<readonly unknown[]> =>
    world.db.asPerson(person, (sql) => sql`select id from public.properties where id = ${published}`);
  expect(await seen(null)).toEqual([]);
  expect(await seen(world.id["reviewer"]!)).toEqual([]);
  expect(await seen(host)).toHaveLength(1);
  const quote = world.db.asPerson(
    null,
    (sql) => sql`select public.quote_stay(${published}, '2030-01-01', '2030-01-02', 1)`,
  );
  expect(await outcomeOf(quote)).toBe("RP001");
  const [{ found }] = await world.db.sql<[{ found: { items: { id: string }[] } }]>`
    select public.search_properties(west => -9, south => 38, east => -7, north => 39) as found`;
  expect(found.items.map(({ id }) => id)).not.toContain(published);
});

test("a co-host in full can't publish them meanwhile", async () => {
  await world.db.sql`
    update public.co_hosts set scopes = '{full}' where person_id = ${world.id["co_host"]!}`;
  const published = world.db.asPerson(
    world.id["co_host"]!,
    (sql) => sql`select public.publish_property(${world.id["published"]!})`,
  );
  expect(await outcomeOf(published)).toBe("RI005");
});

test("running bookings are flagged to staff, and staff are told", async () => {
  const flagged = await world.db.asPerson(
    world.id["staff"]!,
    (sql) => sql<{ id: string }[]>`
    select id from public.flagged_bookings()`,
  );
  expect(flagged.map(({ id }) => world.name.get(id)).toSorted()).toEqual(expect.arrayContaining(["asked", "coming"]));
  const told = await world.db.sql`
    select data->>'person_id' as person from public.notifications
    where person_id = ${world.id["staff"]!} and kind = 'bookings_flagged'`;
  expect(told).toEqual([{ person: host }]);
  const asStranger = world.db.asPerson(world.id["guest"]!, (sql) => sql`select * from public.flagged_bookings()`);
  expect(await outcomeOf(asStranger)).toBe("RI003");
});

test("once lifted, all is as before: what was published is so again, what was paused stays", async () => {
  const moderator = world.id["stranger"]!;
  await world.db.asPerson(moderator, (sql) => sql`select public.lift_suspension(${host})`);
  const rows = await world.db.sql<{ id: string; status: string }[]>`
    select id, status from public.properties where host_id = ${host}`;
  const status = Object.fromEntries(rows.map((row) => [world.name.get(row.id), row.status]));
  expect(status).toMatchObject({ published: "published", paused: "paused", draft: "draft" });
  expect(await asHost(`update public.profiles set bio = 'Back.' where id = '${host}'`)).toBe("done");
});
