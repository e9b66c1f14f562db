import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask } from "../support/ask.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack?.stop());

test("200 while the database answers, 503 while it doesn't, 200 again after", async () => {
  const healthy = await ask(stack, "health");
  const database = new URL(stack.status.db_url).pathname.slice(1);
  const server = new URL(inject("postgres").superuserUrl);
  server.pathname = "/template1";
  const admin = postgres(server.href, { max: 1, onnotice: () => undefined });
  try {
    await admin`alter database ${admin(database)} with allow_connections false`;
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`;
    const ill = await ask(stack, "health");
    expect(ill.status).toBe(503);
    expect(ill.body).toEqual({ status: "unavailable", database: "unreachable" });
  } finally {
    await admin`alter database ${admin(database)} with allow_connections true`;
    await admin.end();
  }

  expect(healthy).toMatchObject({ status: 200, body: { status: "ok", database: "ok", environment: "test" } });
  expect((await ask(stack, "health")).status).toBe(200);
});
