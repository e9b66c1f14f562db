import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestDatabase } from "../support/database.ts";
import { asPersona } from "./as_persona.ts";
import { FUNCTIONS, INNER_FUNCTIONS, RELATIONS } from "./matrix.ts";
import type { Reach, RelationAccess } from "./matrix.ts";
import { reachOf } from "./reach_of.ts";
import { aWorld, PERSONAS } from "./world.ts";
import type { World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld(await createTestDatabase());
});
afterAll(() => world.db.close());

/** Names of rows, each once; rows of tables without owners have none. */
const names = (rows: readonly { readonly key: string }[]): string[] =>
  [...new Set(rows.map(({ key }) => world.name.get(key) ?? key))].sort();

async function everything(relation: string, key: string): Promise<string[]> {
  return names(await world.db.sql.unsafe<{ key: string }[]>(`select ${key} as key from public.${relation}`));
}

async function firstColumn(relation: string): Promise<string> {
  const [row] = await world.db.sql<[{ name: string }]>`
    select attname as name from pg_catalog.pg_attribute where attrelid = ${`public.${relation}`}::regclass and attnum = 1`;
  return row.name;
}

describe.each(Object.entries(RELATIONS))("%s", (relation, access) => {
  const key = access.key === undefined ? "'row'" : `${access.key}::text`;

  test.each(PERSONAS.filter((persona) => persona !== "service"))("as %s", async (persona) => {
    const all = await everything(relation, key);
    expect(all.length, "the world has rows of every relation").toBeGreaterThan(0);
    const reach = (wanted: Reach): Reach => (wanted === "all" ? all : wanted);
    const run = (statement: string): Promise<string[] | "refused" | "suspended"> =>
      asPersona(world, persona, async (sql) => names(await sql.unsafe<{ key: string }[]>(statement)));

    expect(await run(`select ${key} as key from public.${relation}`), "select").toEqual(
      reach(reachOf(access.select, persona)),
    );
    const written = (reaches: RelationAccess["update"]): Reach =>
      persona === "suspended" && reaches !== undefined ? "suspended" : reach(reachOf(reaches, persona));
    const column = access.updateColumns?.[0] ?? (await firstColumn(relation));
    expect(await run(`update public.${relation} set ${column} = ${column} returning ${key} as key`), "update").toEqual(
      written(access.update),
    );
    expect(await run(`delete from public.${relation} returning ${key} as key`), "delete").toEqual(
      written(access.delete),
    );
    expect(await run(`truncate public.${relation} cascade`), "truncate").toBe("refused");
  });

  test("as service: reads everything", async () => {
    const rows = await asPersona(world, "service", (sql) =>
      sql.unsafe<{ key: string }[]>(`select ${key} as key from public.${relation}`),
    );
    expect(rows).toBeInstanceOf(Array);
    if (typeof rows !== "string") expect(names(rows)).toEqual(await everything(relation, key));
  });

  test("columns that people may write", async () => {
    const columns = async (role: string, verb: string): Promise<string[]> => {
      const rows = await world.db.sql<{ name: string }[]>`
        select attname as name
        from pg_catalog.pg_attribute
        where attrelid = ${`public.${relation}`}::regclass and attnum > 0 and not attisdropped
          and has_column_privilege(${role}, attrelid, attnum, ${verb})
        order by attname`;
      return rows.map((row) => row.name);
    };
    expect(await columns("authenticated", "insert")).toEqual([...(access.insertColumns ?? [])].sort());
    expect(await columns("authenticated", "update")).toEqual([...(access.updateColumns ?? [])].sort());
    expect(await columns("anon", "insert")).toEqual([]);
    expect(await columns("anon", "update")).toEqual([]);
  });
});

test("every relation of public is in the matrix, and has row-level security", async () => {
  const rows = await world.db.sql<{ name: string; secured: boolean }[]>`
    select relname as name, relrowsecurity or coalesce('security_invoker=true' = any(reloptions), false) as secured
    from pg_catalog.pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
    order by relname`;
  expect(rows.map((row) => row.name)).toEqual(Object.keys(RELATIONS).sort());
  expect(rows.filter((row) => !row.secured)).toEqual([]);
});

test("every function of public is in the matrix, and only those named may call it", async () => {
  const rows = await world.db.sql<{ name: string; roles: string[] }[]>`
    select proname as name, array_agg(distinct rolname order by rolname) filter (where rolname is not null) as roles
    from pg_catalog.pg_proc
    left join pg_catalog.pg_roles
      on rolname in ('anon', 'authenticated', 'service_role') and has_function_privilege(rolname, pg_proc.oid, 'execute')
    where pronamespace = 'public'::regnamespace
    group by proname`;
  expect(Object.fromEntries(rows.map((row) => [row.name, row.roles]))).toEqual(FUNCTIONS);
});

test("no function of public runs with the rights of its owner", async () => {
  const rows = await world.db.sql`
    select proname from pg_catalog.pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
  expect(rows).toEqual([]);
});

test("no table of schema private is open to the API roles", async () => {
  const rows = await world.db.sql`
    select relname, rolname, privilege
    from pg_catalog.pg_class
    cross join (values ('anon'), ('authenticated')) as role (rolname)
    cross join (values ('select'), ('insert'), ('update'), ('delete'), ('truncate')) as verb (privilege)
    where relnamespace = 'private'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and has_table_privilege(rolname, pg_class.oid, privilege)`;
  expect(rows).toEqual([]);
});

test("of schema private people may call only what stands behind a door, or in the list", async () => {
  const rows = await world.db.sql<{ name: string; anon: boolean }[]>`
    select distinct proname as name, has_function_privilege('anon', oid, 'execute') as anon
    from pg_catalog.pg_proc
    where pronamespace = 'private'::regnamespace and has_function_privilege('authenticated', oid, 'execute')`;
  const open = rows.filter(({ name }) => !INNER_FUNCTIONS.includes(name));
  expect(open.filter(({ name, anon }) => !FUNCTIONS[name]?.includes(anon ? "anon" : "authenticated"))).toEqual([]);
});
