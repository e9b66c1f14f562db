import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { buildSchema, type GraphQLSchema, isInputObjectType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { EXPOSED_SCHEMA_FILE } from "../../scripts/checks/graphql/exposed_schema.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { fieldName, graphqlNames } from "./support/graphql_names.ts";

// The committed schema is held against the grants of the database, column by column.

const ROLES = ["anon", "authenticated", "service_role"] as const;

let db: TestDatabase;
let names: ReadonlyMap<string, string>;
let text: string;
beforeAll(async () => {
  db = await createTestDatabase();
  names = await graphqlNames(db.sql);
  text = await readFile(join(import.meta.dirname, "../..", EXPOSED_SCHEMA_FILE), "utf8");
});
afterAll(() => db?.close());

function schemaOf(role: string): GraphQLSchema {
  const section = text.split(/^# ---- /mu).find((part) => part.startsWith(`${role}:`));
  if (section === undefined) throw new Error(`the file has no section for ${role}`);
  return buildSchema(section.slice(section.indexOf("\n")));
}

function fieldsOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()).toSorted() : [];
}

/** Columns that a role may use so, by relation of schema public. */
async function granted(role: string, verb: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.sql<{ relation: string; columns: string[] }[]>`
    select relname as relation, array_agg(attname::text order by attname) as columns
    from pg_catalog.pg_class
    join pg_catalog.pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and has_column_privilege(${role}, attrelid, attnum, ${verb}) and (${verb} = 'select' or attgenerated = '')
    group by relname`;
  return new Map(rows.map(({ relation, columns }) => [relation, columns]));
}

describe.each(ROLES)("as %s", (role) => {
  test("fields of rows are the columns that may be read", async () => {
    const schema = schemaOf(role);
    const readable = await granted(role, "select");
    for (const [relation, typeName] of names) {
      const columns = (readable.get(relation) ?? []).map(fieldName);
      const relations = new Set([...names.values(), ...[...names.values()].map((name) => `${name}Connection`)]);
      const type = schema.getType(typeName);
      const fields = isObjectType(type)
        ? Object.values(type.getFields()).filter(
            ({ name, type: of }) => name !== "nodeId" && !relations.has(String(of).replaceAll(/[[\]!]/gu, "")),
          )
        : [];
      expect(fields.map(({ name }) => name).toSorted(), relation).toEqual(columns.toSorted());
    }
  });

  test("inputs are the columns that may be written", async () => {
    const schema = schemaOf(role);
    for (const [verb, suffix] of [
      ["insert", "InsertInput"],
      ["update", "UpdateInput"],
    ] as const) {
      const writable = await granted(role, verb);
      for (const [relation, typeName] of names) {
        const columns = (writable.get(relation) ?? []).map(fieldName).toSorted();
        expect(fieldsOf(schema, `${typeName}${suffix}`), `${verb} ${relation}`).toEqual(columns);
      }
    }
  });

  test("filters and orders name no other column", async () => {
    const schema = schemaOf(role);
    const readable = await granted(role, "select");
    for (const [relation, typeName] of names) {
      const columns = (readable.get(relation) ?? []).map(fieldName);
      for (const suffix of ["Filter", "OrderBy"]) {
        const more = fieldsOf(schema, `${typeName}${suffix}`).filter((name) => !columns.includes(name));
        const own = suffix === "Filter" ? ["nodeId", "and", "or", "not"] : [];
        expect(
          more.filter((name) => !own.includes(name)),
          `${suffix} of ${relation}`,
        ).toEqual([]);
      }
    }
  });

  test("nothing of the other schemas is named", async () => {
    const rows = await db.sql<{ name: string }[]>`
      select relname as name from pg_catalog.pg_class
      where relnamespace in ('private'::regnamespace, 'auth'::regnamespace, 'storage'::regnamespace, 'pgboss'::regnamespace)
        and relkind in ('r', 'p', 'v', 'm')`;
    const types = new Set(Object.keys(schemaOf(role).getTypeMap()).map((name) => name.toLowerCase()));
    const visible = rows.filter(({ name }) => types.has(`${name.replaceAll("_", "")}connection`));

    expect(rows.length).toBeGreaterThan(20);
    expect(visible).toEqual([]);
  });
});

test("visitors can change nothing", () => {
  expect(schemaOf("anon").getMutationType()).toBeUndefined();
});
