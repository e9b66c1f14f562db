import { expect, test } from "vitest";

import { readStackStatus } from "../../support/read_stack_status.ts";

const official = {
  ANON_KEY: "anon",
  API_URL: "http://127.0.0.1:54321",
  DB_URL: "postgresql://postgres:postgres@127.0.0.1:54322/postgres",
  JWT_SECRET: "secret",
  MAILPIT_URL: "http://127.0.0.1:54324",
  PUBLISHABLE_KEY: "sb_publishable_x",
  SECRET_KEY: "sb_secret_x",
  SERVICE_ROLE_KEY: "service",
};

test("the official CLI's status is read", () => {
  expect(readStackStatus(JSON.stringify(official))).toMatchObject({
    functions_url: "http://127.0.0.1:54321/functions/v1",
    mail_url: "http://127.0.0.1:54324",
    publishable_key: "sb_publishable_x",
  });
});

test("our own status is read as it is", () => {
  const own = readStackStatus(JSON.stringify(official));
  expect(readStackStatus(JSON.stringify(own))).toEqual(own);
});

test("a status without keys is refused", () => {
  expect(() => readStackStatus('{"API_URL": "http://127.0.0.1:54321"}')).toThrow();
});
