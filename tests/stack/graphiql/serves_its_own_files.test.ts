import { afterAll, beforeAll, expect, test } from "vitest";

import { serveNotes, type ServedNotes } from "./serve_notes.ts";

let served: ServedNotes;
beforeAll(async () => {
  served = await serveNotes();
});
afterAll(() => served?.stop());

test("the page holds the address and the publishable key, and no other key", async () => {
  const { studio_url, graphql_url, publishable_key, secret_key, service_role_key, jwt_secret } = served.status;
  const text = await (await fetch(`${studio_url}/graphiql`)).text();

  expect(text).toContain(graphql_url);
  expect(text).toContain(publishable_key);
  for (const secret of [secret_key, service_role_key, jwt_secret]) expect(text).not.toContain(secret);
});

test("the page names no file of elsewhere, and its policy allows none", async () => {
  const { studio_url, api_url } = served.status;
  const response = await fetch(`${studio_url}/graphiql`);
  const policy = response.headers.get("content-security-policy") ?? "";

  expect(await response.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`connect-src 'self' ${api_url};`);
  expect(policy).toContain("frame-ancestors 'none'");
});

test.each([
  ["graphiql.js", "text/javascript; charset=utf-8"],
  ["graphiql.css", "text/css; charset=utf-8"],
  ["start.js", "text/javascript; charset=utf-8"],
  ["editor.worker.js", "text/javascript; charset=utf-8"],
  ["graphql.worker.js", "text/javascript; charset=utf-8"],
  ["json.worker.js", "text/javascript; charset=utf-8"],
])("%s comes from the stack", async (name, type) => {
  const response = await fetch(`${served.status.studio_url}/graphiql/${name}`);

  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  expect((await response.text()).length).toBeGreaterThan(100);
});

test.each(["nothing.js", "..%2f..%2fpackage.json", "constructor"])("%s is not there", async (name) => {
  expect((await fetch(`${served.status.studio_url}/graphiql/${name}`)).status).toBe(404);
});
