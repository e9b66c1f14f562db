import { afterAll, beforeAll, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(
    `${blogSchema}
    create function slow() returns int stable language sql as $$ select 1 from pg_sleep(20) $$;
    create role hurried; grant hurried to postgres; grant usage on schema public to hurried; alter role hurried set statement_timeout = '50ms';`,
    { maxFields: 500, maxTokens: 2_000, statementTimeoutMs: 2_000 },
  );
});
afterAll(() => endpoint.close());

const nested = (levels: number): string =>
  levels === 0 ? "id" : `owner { blogCollection { edges { node { ${nested(levels - 1)} } } } }`;
const query = (levels: number): string => `{ blogCollection(first: 1) { edges { node { ${nested(levels)} } } } }`;

test("selections nest 32 deep at most, fragments counted where they are spread", async () => {
  const tooDeep = [{ message: "Query selection depth exceeds the maximum allowed depth of 32" }];
  expect((await endpoint.ask(query(6))).errors).toBeUndefined();
  expect(await endpoint.ask(query(7))).toEqual({ errors: tooDeep });
  const spread = `{ blogCollection { edges { node { ...F } } } } fragment F on Blog { ${nested(7)} }`;
  expect(await endpoint.ask(spread)).toEqual({ errors: tooDeep });
});

test("fields are counted after fragments are spread, and counting stops at the limit", async () => {
  const tripling = Array.from(
    { length: 15 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} ...F${n + 1} }`,
  ).join(" ");
  const began = performance.now();
  expect(await endpoint.ask(`{ ...F0 } ${tripling} fragment F15 on Query { __typename }`)).toEqual({
    errors: [{ message: "Query selects more than the maximum allowed number of 500 fields" }],
  });
  expect(performance.now() - began).toBeLessThan(3_000);
});

test("fragments lead into each other 50 deep at most", async () => {
  const chain = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} }`).join(" ");
  expect(await endpoint.ask(`{ ...F0 } ${chain} fragment F60 on Query { __typename }`)).toEqual({
    errors: [{ message: "Fragment cycle depth is greater than 50" }],
  });
});

test("a document has so many tokens at most", async () => {
  const [message] = await endpoint.errors(`{ ${"__typename ".repeat(3_000)} }`);
  expect(message).toMatch(/^query parse error: .*more than 2000 tokens/s);
});

test("a statement runs so long at most, as the role's own setting has it or else the endpoint's", async () => {
  const message = "canceling statement due to statement timeout";
  expect(await endpoint.ask("{ slow }", { role: "service_role" })).toEqual({ data: null, errors: [{ message }] });
  expect(await endpoint.ask("{ slow }", { role: "hurried" })).toEqual({ data: null, errors: [{ message }] });
  expect(await endpoint.ask("{ slow }", { role: "hurried" })).toEqual({ data: null, errors: [{ message }] });
});

test("text of a client never becomes SQL", async () => {
  const evil = `'); drop table account; --"\\`;
  expect(
    (
      await endpoint.ask("query ($e: String) { accountCollection(filter: {email: {eq: $e}}) { edges { cursor } } }", {
        variables: { e: evil },
      })
    ).data,
  ).toEqual({
    accountCollection: { edges: [] },
  });
  const cursor = Buffer.from(JSON.stringify([evil])).toString("base64");
  expect((await endpoint.ask(`{ accountCollection(after: "${cursor}") { edges { cursor } } }`)).errors).toEqual([
    { message: `invalid input syntax for type integer: "${evil}"` },
  ]);
  const { data } = await endpoint.ask(
    "mutation ($e: String) { insertIntoAccountCollection(objects: [{email: $e, nick: $e}]) { records { email nick } } }",
    {
      variables: { e: evil },
    },
  );
  expect(data).toEqual({ insertIntoAccountCollection: { records: [{ email: evil, nick: evil }] } });
});
