import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject();
});
afterAll(() => project.close());

const json = { "content-type": "application/json" };

test.each([
  ["/auth/v1/factors", { factor_type: "totp" }, "Multi-factor authentication"],
  ["/auth/v1/sso", { domain: "test.local" }, "Single sign-on"],
  [
    "/auth/v1/otp",
    { email: "a@test.local", code_challenge: "x", code_challenge_method: "s256" },
    "PKCE in links of mails",
  ],
  ["/auth/v1/token?grant_type=id_token", { provider: "google" }, "Grant type id_token"],
])("%s says that it is left out", async (path, body, what) => {
  const response = await project.request(path, { method: "POST", headers: json, body: JSON.stringify(body) });
  expect(response.status).toBe(501);
  expect(await response.json()).toEqual({
    code: 501,
    error_code: "not_implemented",
    msg: `${what} is not implemented by this local stack.`,
  });
});

test("supabase-js reports it as an error", async () => {
  const { error } = await project.client().auth.signInWithSSO({ domain: "test.local" });
  expect([error?.status, error?.message]).toEqual([501, "Single sign-on is not implemented by this local stack."]);
});

test("an unknown path of Auth is 404", async () => {
  expect((await project.request("/auth/v1/nowhere")).status).toBe(404);
});

test("a malformed bearer token is refused in Auth's own words", async () => {
  const response = await project.request("/auth/v1/user", { headers: { authorization: "Bearer abc" } });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error_code: "bad_jwt" });
});
