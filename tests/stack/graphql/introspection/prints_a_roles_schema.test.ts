import { afterAll, beforeAll, expect, test } from "vitest";

import { printRoleSchema } from "../../../../scripts/stack/graphql/print_role_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create table note (id int primary key, body text not null, secret text);
    create table hidden (id int primary key);
    revoke all on note, hidden from anon;
    grant select (id, body) on note to anon;
  `);
});
afterAll(() => endpoint.close());

const printed = (role: string) => printRoleSchema({ databaseUrl: endpoint.url, role, searchPath: ["public"] });

test("a role's schema is printed with what the role may see, though introspection is off", async () => {
  const text = await printed("anon");
  expect(text).toContain("type note implements Node {");
  expect(text).toMatch(/noteCollection\(/);
  expect(text).toContain("body: String!");
  expect(text).not.toContain("secret");
  expect(text).not.toContain("hidden");
  expect(text).not.toContain("type Mutation");
  expect(await endpoint.errors('{ __type(name: "note") { name } }', { role: "anon" })).toEqual([
    'Unknown field "__type" on type Query',
  ]);
});

test("the same schema is printed the same way, another role's otherwise", async () => {
  const text = await printed("postgres");
  expect(await printed("postgres")).toBe(text);
  expect(text).toContain("type hidden implements Node {");
  expect(text).toContain("type Mutation {");
});
