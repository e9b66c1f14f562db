import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    create type mood as enum ('calm', 'wild');
    create table thing (
      id int primary key, small smallint, big bigint, real_number float8, exact numeric(10, 2), words text, code varchar(3), letter char(1),
      flag bool, day date, clock time, moment timestamptz, token uuid, feeling mood, place point, notes jsonb, more json
    );
    insert into thing values
      (1, 1, 9007199254740993, 1.5, 1.50, 'Alpha', 'abc', 'a', true, '2026-01-01', '10:00', '2026-01-01 10:00+00',
       '00000000-0000-0000-0000-000000000001', 'calm', '(1,2)', '{"a": 1}', '{}'),
      (2, 2, 2, 2.5, 2.50, 'beta', 'def', 'b', false, '2026-02-02', '11:00', '2026-02-02 11:00+00',
       '00000000-0000-0000-0000-000000000002', 'wild', '(3,4)', '[]', '{}'),
      (3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  `);
});
afterAll(() => endpoint.close());

async function ids(filter: string, variables?: unknown): Promise<number[]> {
  const { data, errors } = await endpoint.ask(
    `query ($v: Opaque) { thingCollection(filter: ${filter}) { edges { node { id } } } }`,
    {
      variables,
    },
  );
  expect(errors).toBeUndefined();
  return (data?.["thingCollection"] as { edges: { node: { id: number } }[] }).edges.map((edge) => edge.node.id);
}

describe("ordered types", () => {
  test.each([
    ["small", "1", "2"],
    ["real_number", "1.5", "2.5"],
    ["exact", '"1.5"', '"2.5"'],
    ["words", '"Alpha"', '"beta"'],
    ["code", '"abc"', '"def"'],
    ["letter", '"a"', '"b"'],
    ["day", '"2026-01-01"', '"2026-02-02"'],
    ["clock", '"10:00"', '"11:00"'],
    ["moment", '"2026-01-01T10:00:00Z"', '"2026-02-02T11:00:00Z"'],
  ])("%s", async (column, low, high) => {
    expect(await ids(`{${column}: {eq: ${low}}}`)).toEqual([1]);
    expect(await ids(`{${column}: {neq: ${low}}, id: {lt: 3}}`)).toEqual([2]);
    expect(await ids(`{${column}: {lt: ${high}}}`)).toEqual([1]);
    expect(await ids(`{${column}: {lte: ${low}}}`)).toEqual([1]);
    expect(await ids(`{${column}: {gt: ${low}}, id: {lt: 3}}`)).toEqual([2]);
    expect(await ids(`{${column}: {gte: ${high}}, id: {lt: 3}}`)).toEqual([2]);
    expect(await ids(`{${column}: {in: [${low}, ${high}]}}`)).toEqual([1, 2]);
    expect(await ids(`{${column}: {in: ${high}}}`)).toEqual([2]);
  });
});

test.each([
  ['{big: {eq: "9007199254740993"}}', [1]],
  ["{big: {eq: 9007199254740993}}", [1]],
  ["{big: {lt: 9007199254740993}}", [2]],
  ["{flag: {eq: true}}", [1]],
  ['{token: {eq: "00000000-0000-0000-0000-000000000002"}}', [2]],
  ['{token: {neq: "00000000-0000-0000-0000-000000000002"}}', [1]],
  ['{token: {in: ["00000000-0000-0000-0000-000000000001"]}}', [1]],
  ["{feeling: {eq: wild}}", [2]],
  ['{feeling: {eq: "wild"}}', [2]],
  ["{feeling: {neq: wild}}", [1]],
  ["{feeling: {in: [calm, wild]}}", [1, 2]],
  ['{words: {startsWith: "Al"}}', [1]],
  ['{words: {like: "%eta"}}', [2]],
  ['{words: {ilike: "ALPHA"}}', [1]],
  ['{words: {regex: "^A.*a$"}}', [1]],
  ['{words: {iregex: "^B"}}', [2]],
  ["{words: {is: NULL}}", [3]],
  ["{words: {is: NOT_NULL}}", [1, 2]],
  ["{place: {is: NOT_NULL}}", [1, 2]],
  ["{flag: {is: NULL}}", [3]],
  ["{words: {eq: null}}", []],
  ["{words: {}}", [1, 2, 3]],
  ["{words: null}", [1, 2, 3]],
  ["null", [1, 2, 3]],
])("%s finds %j", async (filter, expected) => {
  expect(await ids(filter)).toEqual(expected);
});

test("a variable that is left out restricts nothing, one that is null finds nothing", async () => {
  expect(await ids("{words: {eq: $v}}")).toEqual([1, 2, 3]);
  expect(await ids("{words: {eq: $v}}", { v: null })).toEqual([]);
  expect(await ids("{id: {eq: $v}}", { v: 2 })).toEqual([2]);
});

test.each([
  ["{id: {eq: 1.0}}", "Invalid input for Int type"],
  ['{id: {eq: "1"}}', "Invalid input for Int type"],
  ["{exact: {eq: 1.5}}", "Invalid input for BigFloat type. String required"],
  ["{words: {eq: 1}}", "Invalid input for String(None) type"],
  ['{code: {eq: "abcd"}}', "Invalid input for String type. Maximum character length 3"],
  ["{flag: {eq: 1}}", "Invalid input for Boolean type"],
  ["{token: {eq: 1}}", "Invalid input for UUID type"],
  ["{feeling: {eq: nope}}", "Invalid input for mood type"],
  ["{words: {is: MAYBE}}", "Invalid input for FilterIs type"],
  ["{words: {nope: 1}}", 'Input for type StringFilter contains extra keys ["nope"]'],
  ["{token: {lt: 1}}", 'Input for type UUIDFilter contains extra keys ["lt"]'],
  ["{flag: {neq: true}}", 'Input for type BooleanFilter contains extra keys ["neq"]'],
  ["{nope: {eq: 1}}", 'Input for type thingFilter contains extra keys ["nope"]'],
  ["{notes: {eq: 1}}", 'Input for type thingFilter contains extra keys ["notes"]'],
  ["{more: {is: NULL}}", 'Input for type thingFilter contains extra keys ["more"]'],
  ["{words: 1}", "Invalid input for StringFilter type"],
  ["1", "Invalid input for thingFilter type"],
])("refuses %s", async (filter, message) => {
  expect(await endpoint.ask(`{ thingCollection(filter: ${filter}) { edges { cursor } } }`)).toEqual({
    data: null,
    errors: [{ message }],
  });
});

test("what only the database can refuse, it refuses", async () => {
  expect(await endpoint.ask('{ thingCollection(filter: {token: {eq: "x"}}) { edges { cursor } } }')).toEqual({
    data: null,
    errors: [{ message: 'invalid input syntax for type uuid: "x"' }],
  });
});
