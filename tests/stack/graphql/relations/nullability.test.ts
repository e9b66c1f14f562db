import { afterAll, beforeAll, expect, test } from "vitest";

import { startEndpoint } from "../support/endpoint.ts";
import type { Endpoint } from "../support/endpoint.ts";

let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await startEndpoint(`
    comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
    create table account (id int primary key);
    create table address (id int primary key, account_id int not null references account (id), old_id int references account (id));
    create table contact (id int primary key references account (id));
  `);
});
afterAll(() => endpoint.close());

async function typeOf(type: string, field: string): Promise<string | undefined> {
  const { data } = await endpoint.ask(
    `{ __type(name: "${type}") { fields { name type { kind name ofType { name } } } } }`,
  );
  const { fields } = data?.["__type"] as {
    fields: { name: string; type: { kind: string; name: string; ofType: { name: string } } }[];
  };
  const found = fields.find((candidate) => candidate.name === field)?.type;
  return found === undefined ? undefined : (found.name ?? `${found.ofType.name}!`);
}

test("a relation is non-null when its key is, unless row security may hide the other row", async () => {
  expect(await typeOf("Address", "account")).toBe("Account!");
  expect(await typeOf("Address", "old")).toBe("Account");
  expect(await typeOf("Account", "addressCollection")).toBe("AddressConnection");
  expect(await typeOf("Account", "contact")).toBe("Contact");
  await endpoint.sql.unsafe("alter table address enable row level security");
  expect(await typeOf("Address", "account")).toBe("Account!");
  await endpoint.sql.unsafe("alter table account enable row level security");
  expect(await typeOf("Address", "account")).toBe("Account");
});

test("a full unique index makes the way back singular, a partial one doesn't", async () => {
  await endpoint.sql.unsafe("create unique index one_open on address (account_id) where old_id is null");
  expect(await typeOf("Account", "addressCollection")).toBe("AddressConnection");
  await endpoint.sql.unsafe("create unique index one_ever on address (account_id)");
  expect(await typeOf("Account", "address")).toBe("Address");
  expect(await typeOf("Account", "addressCollection")).toBe("AddressConnection");
  await endpoint.sql.unsafe("drop index one_ever");
  expect(await typeOf("Account", "address")).toBeUndefined();
});
