import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask } from "../support/ask.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.stop());

test("an edge function neither loads native code nor takes a photo from the workers", async () => {
  const { id } = await aProperty(stack);
  await stack.sql`
    insert into public.property_photos (property_id, path) values (${id}, ${`${id}/${randomUUID()}.jpg`})`;

  const answer = await ask(stack, "jobs/tick", { method: "POST", headers: { apikey: stack.status.secret_key } });

  expect([answer.status, answer.body["failed"]]).toEqual([200, 0]);
  const jobs = await stack.sql`select state::text, retry_count from pgboss.job where name = 'process_photo'`;
  expect(jobs).toEqual([{ state: "created", retry_count: 0 }]);
});
