import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestStack, type TestStack } from "../support/stack.ts";
import { askFor } from "./support/ask.ts";
import { graphqlNames } from "./support/graphql_names.ts";

type Described = { readonly name: string; readonly description: string | null };
type Type = Described & { readonly fields: readonly Described[] };

const TYPE = `query ($name: String!) { __type(name: $name) { name description fields { name description } } }`;

let stack: TestStack;
let types: readonly Type[];
beforeAll(async () => {
  stack = await startTestStack();
  const names = [...(await graphqlNames(stack.sql)).values()];
  const answers = await Promise.all(
    names.map((name) => askFor<{ __type: Type }>(stack.status, "service", TYPE, { name })),
  );
  types = answers.map(({ __type: type }) => type).filter((type) => type !== null);
});
afterAll(() => stack?.stop());

test("clients may introspect", async () => {
  expect(types.length).toBeGreaterThan(25);
  expect(await askFor(stack.status, null, "{ __schema { queryType { name } } }")).toEqual({
    __schema: { queryType: { name: "Query" } },
  });
});

test("every type and every column says what it is", async () => {
  const columns = await stack.sql<{ count: number }[]>`
    select count(*)::int as count from pg_catalog.pg_attribute
    join pg_catalog.pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and has_column_privilege('service_role', attrelid, attnum, 'select')`;
  const described = types.flatMap(({ fields }) => fields.filter(({ description }) => description !== null));

  expect(types.filter(({ description }) => description === null)).toEqual([]);
  // nodeId has a description of its own.
  expect(described.length).toBeGreaterThanOrEqual(columns[0]?.count ?? Number.NaN);
  expect(described.filter(({ description }) => description?.includes("@graphql"))).toEqual([]);
});

test("no field is named twice", () => {
  for (const { name, fields } of types) {
    const names = fields.map((field) => field.name);
    expect(new Set(names).size, name).toBe(names.length);
  }
});

test("every relation between exposed tables is named in its comment, none for a table", async () => {
  const keys = await stack.sql<{ key: string; comment: string | null }[]>`
    select conname as key, obj_description(oid, 'pg_constraint') as comment
    from pg_catalog.pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
      and confrelid in (select oid from pg_catalog.pg_class where relnamespace = 'public'::regnamespace)`;
  const unnamed = keys.filter(({ comment }) => !/"foreign_name": "\w+", "local_name": "\w+"/u.test(comment ?? ""));

  expect(keys.length).toBeGreaterThan(40);
  expect(unnamed).toEqual([]);
  expect(types.flatMap(({ fields }) => fields.filter(({ name }) => name.endsWith("Collection")))).toEqual([]);
});
