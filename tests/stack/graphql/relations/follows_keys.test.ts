import { afterAll, beforeAll, expect, test } from "vitest";

import { blogSchema } from "../support/blog_schema.ts";
import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    ${blogSchema}
    create table profile (account_id int primary key references account (id), bio text);
    insert into profile values (1, 'I am Ann');
    create table person (first text, last text, parent_first text, parent_last text, primary key (first, last),
      foreign key (parent_first, parent_last) references person (first, last));
    insert into person values ('Eve', 'One', null, null), ('Cain', 'Two', 'Eve', 'One');
  `);
});
afterAll(() => endpoint.close());

test("to one row, and back to many", async () => {
  const { data } = await endpoint.ask(`{
    blogCollection(filter: {id: {eq: 4}}) { edges { node { name owner { email nick blogCollection { edges { node { name views } } } } } } }
  }`);
  expect(data).toEqual({
    blogCollection: {
      edges: [
        {
          node: {
            name: "Bob A",
            owner: {
              email: "bob@x.com",
              nick: null,
              blogCollection: { edges: [{ node: { name: "Bob A", views: "1" } }] },
            },
          },
        },
      ],
    },
  });
});

test("related rows can be filtered, ordered and paged, each parent for itself", async () => {
  const { data } = await endpoint.ask(`{
    accountCollection { edges { node { id
      blogCollection(first: 1, offset: 1, orderBy: [{name: DescNullsLast}], filter: {name: {like: "%"}}) {
        pageInfo { hasNextPage hasPreviousPage } edges { node { name } }
      }
    } } }
  }`);
  const page = (name: string | null, next: boolean, previous: boolean): unknown => ({
    pageInfo: { hasNextPage: next, hasPreviousPage: previous },
    edges: name === null ? [] : [{ node: { name } }],
  });
  expect(data).toEqual({
    accountCollection: {
      edges: [
        { node: { id: 1, blogCollection: page("Ann B", true, true) } },
        { node: { id: 2, blogCollection: page(null, false, true) } },
        { node: { id: 3, blogCollection: page(null, false, false) } },
      ],
    },
  });
});

test("a unique key leads back to one row or to none", async () => {
  const { data } = await endpoint.ask(
    "{ accountCollection(first: 2) { edges { node { account: profile { bio account { id } } } } } }",
  );
  expect(data).toEqual({
    accountCollection: {
      edges: [{ node: { account: { bio: "I am Ann", account: { id: 1 } } } }, { node: { account: null } }],
    },
  });
});

test("a key of several columns and of its own table", async () => {
  const { data } = await endpoint.ask(`{
    personCollection { edges { cursor node { nodeId first person { first } personCollection { edges { node { first } } } } } }
  }`);
  const node = (first: string, last: string, parent: unknown, children: unknown[]): unknown => ({
    cursor: Buffer.from(`["${first}", "${last}"]`).toString("base64"),
    node: {
      nodeId: Buffer.from(`["public", "person", "${first}", "${last}"]`).toString("base64"),
      first,
      person: parent,
      personCollection: { edges: children },
    },
  });
  expect(data).toEqual({
    personCollection: {
      edges: [node("Cain", "Two", { first: "Eve" }, []), node("Eve", "One", null, [{ node: { first: "Cain" } }])],
    },
  });
});

test("any depth is one statement", async () => {
  const depth = 6;
  const nested = (level: number): string =>
    level === 0 ? "id" : `owner { blogCollection { edges { node { ${nested(level - 1)} } } } }`;
  const { data, errors } = await endpoint.ask(
    `{ blogCollection(filter: {id: {eq: 4}}) { edges { node { ${nested(depth)} } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).match(/blogCollection/g)).toHaveLength(depth + 1);
});
