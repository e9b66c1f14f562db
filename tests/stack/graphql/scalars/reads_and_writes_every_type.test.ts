import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"introspection": true})';
    create extension citext with schema extensions;
    create type mood as enum ('calm', 'wild');
    create type pair as (a int, b int);
    create domain short_text as text check (length(value) < 5);
    create table thing (
      id serial primary key, js json, jsb jsonb, big bigint, num numeric(10, 2), words text, v varchar, v3 varchar(3), c char(1), tok uuid,
      day date, clock time, zoned timetz, moment timestamptz, stamp timestamp, feeling mood, f4 real, f8 float8, flag bool,
      moods mood[], texts text[], jsons jsonb[], nums numeric[], bigs bigint[], span interval, place point, couple pair,
      ci extensions.citext, short short_text, bytes bytea
    );
  `);
});
afterAll(() => endpoint.close());

test("every type has its scalar", async () => {
  const { data } = await endpoint.ask(
    '{ __type(name: "thing") { fields { name type { kind name ofType { name } } } } }',
  );
  const { fields } = data?.["__type"] as {
    fields: { name: string; type: { kind: string; name: string; ofType: { name: string } } }[];
  };
  const types = Object.fromEntries(
    fields.map(({ name, type }) => [
      name,
      type.kind === "LIST" ? `[${type.ofType.name}]` : (type.name ?? `${type.ofType.name}!`),
    ]),
  );
  expect(types).toEqual({
    nodeId: "ID!",
    id: "Int!",
    js: "JSON",
    jsb: "JSON",
    big: "BigInt",
    num: "BigFloat",
    words: "String",
    v: "String",
    v3: "String",
    c: "String",
    tok: "UUID",
    day: "Date",
    clock: "Time",
    zoned: "Opaque",
    moment: "Datetime",
    stamp: "Datetime",
    feeling: "mood",
    f4: "Float",
    f8: "Float",
    flag: "Boolean",
    moods: "[mood]",
    texts: "[String]",
    jsons: "[JSON]",
    nums: "[BigFloat]",
    bigs: "[BigInt]",
    span: "Opaque",
    place: "Opaque",
    ci: "String",
    short: "Opaque",
    bytes: "Opaque",
  });
});

const fields = `js jsb big num words v v3 c tok day clock zoned moment stamp feeling f4 f8 flag moods texts jsons nums bigs span place ci short bytes`;

test("a value that is written comes back as its scalar says", async () => {
  const { data, errors } = await endpoint.ask(`mutation {
    insertIntothingCollection(objects: [{
      js: "{\\"a\\": 1}", jsb: "{\\"b\\":  2}", big: "9007199254740993", num: "25.1", words: "it's \\\\ \\"x\\"", v: "v", v3: "abc", c: "c",
      tok: "d4f47ef5-fb25-4d2a-83b2-d5fab114a2e6", day: "1900-01-01", clock: "18:23", zoned: "10:00+02", moment: "2000-01-01 18:00+00",
      stamp: "2000-01-01 18:00", feeling: wild, f4: 1.5, f8: 25, flag: true, moods: [calm, wild], texts: ["a", "b, c", "{}"],
      jsons: ["{\\"a\\": 1}"], nums: ["2.50"], bigs: [1, "2"], span: "1 day", place: "(1,2)", ci: "Ci", short: "abc", bytes: "\\\\x01"
    }]) { affectedCount records { ${fields} } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    insertIntothingCollection: {
      affectedCount: 1,
      records: [
        {
          js: '{"a": 1}',
          jsb: '{"b": 2}',
          big: "9007199254740993",
          num: "25.10",
          words: 'it\'s \\ "x"',
          v: "v",
          v3: "abc",
          c: "c",
          tok: "d4f47ef5-fb25-4d2a-83b2-d5fab114a2e6",
          day: "1900-01-01",
          clock: "18:23:00",
          zoned: "10:00:00+02",
          moment: "2000-01-01T18:00:00+00:00",
          stamp: "2000-01-01T18:00:00",
          feeling: "wild",
          f4: 1.5,
          f8: 25,
          flag: true,
          moods: ["calm", "wild"],
          texts: ["a", "b, c", "{}"],
          jsons: ['{"a": 1}'],
          nums: ["2.50"],
          bigs: ["1", "2"],
          span: "1 day",
          place: "(1,2)",
          ci: "Ci",
          short: "abc",
          bytes: "\\x01",
        },
      ],
    },
  });
});

test("values come in variables too, large integers whole", async () => {
  const request = new Request("http://x/graphql/v1", {
    method: "POST",
    body: `{"query": "mutation ($o: thingInsertInput!) { insertIntothingCollection(objects: [$o]) { records { big f8 texts words } } }",
            "variables": {"o": {"big": 9223372036854775807, "f8": 1e3, "texts": [], "words": "\\u00e9"}}}`,
  });
  const response = await endpoint.part.fetch(request, { role: "postgres", claims: {} });
  expect(await response.json()).toEqual({
    data: { insertIntothingCollection: { records: [{ big: "9223372036854775807", f8: 1000, texts: [], words: "é" }] } },
  });
});

test.each([
  ['v3: "abcd"', "Invalid input for String type. Maximum character length 3"],
  ["js: {a: 1}", "Invalid input for JSON type"],
  ["num: 1.5", "Invalid input for BigFloat type. String required"],
  ["num: 1", "Invalid input for BigFloat type. String required"],
  ["day: 1", "Invalid input for Date type"],
  ["texts: [1]", "Invalid input for String(None) type"],
  ["words: true", "Invalid input for String(None) type"],
  ["v3: 1", "Invalid input for String(Some(3)) type"],
  ['day: "soon"', 'invalid input syntax for type date: "soon"'],
  ['short: "abcdef"', 'value for domain short_text violates check constraint "short_text_check"'],
])("refuses {%s}", async (object, message) => {
  expect(
    await endpoint.ask(`mutation { insertIntothingCollection(objects: [{${object}}]) { affectedCount } }`),
  ).toEqual({
    data: null,
    errors: [{ message }],
  });
});
