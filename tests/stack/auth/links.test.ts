import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    config: { auth: { additional_redirect_urls: ["http://site.test/**"], email: { enable_confirmations: true } } },
  });
  const { admin } = project.client(project.keys.secretKey).auth;
  await admin.createUser({ email: "known@test.local", password: "long-enough", email_confirm: true });
});
afterAll(() => project.close());

const admin = () => project.client(project.keys.secretKey).auth.admin;
const redirectTo = "http://site.test/welcome";

test.each([
  ["signup", "new@test.local"],
  ["invite", "guest@test.local"],
  ["magiclink", "known@test.local"],
  ["recovery", "known@test.local"],
] as const)("a link of type %s signs in by its hash, and no mail is sent", async (type, email) => {
  const { data, error } = await admin().generateLink({
    type,
    email,
    password: "long-enough",
    options: { redirectTo },
  });
  expect(error).toBeNull();
  expect(data.properties).toMatchObject({ verification_type: type, redirect_to: redirectTo });
  expect(data.properties?.email_otp).toMatch(/^\d{6}$/u);
  expect(await project.mails(email)).toHaveLength(0);
  const verified = await project.client().auth.verifyOtp({ type, token_hash: data.properties?.hashed_token ?? "" });
  expect(verified.data.user?.email).toBe(email);
});

test("the link itself leads to the page with a session", async () => {
  const { data } = await admin().generateLink({ type: "invite", email: "b@test.local", options: { redirectTo } });
  const response = await fetch(data.properties?.action_link ?? "", { redirect: "manual" });
  const place = new URL(response.headers.get("location") ?? "");
  expect([response.status, place.origin + place.pathname]).toEqual([303, redirectTo]);
  expect(new URLSearchParams(place.hash.slice(1)).get("type")).toBe("invite");
  expect(place.hash).toContain("access_token=");
});

test("an invitation arrives by mail and is accepted", async () => {
  const { data, error } = await admin().inviteUserByEmail("c@test.local", { data: { team: "x" }, redirectTo });
  expect(error).toBeNull();
  expect(data.user).toMatchObject({ user_metadata: { team: "x" }, invited_at: expect.any(String) });
  const [mail] = await project.mails("c@test.local");
  expect(mail?.subject).toBe("You have been invited");
  const response = await fetch(mail?.link ?? "", { redirect: "manual" });
  expect(response.headers.get("location")).toContain(`${redirectTo}#access_token=`);
});

test.each([
  [{ type: "signup", email: "known@test.local", password: "long-enough" }, 422, "email_exists"],
  [{ type: "recovery", email: "nobody@test.local" }, 404, "user_not_found"],
  [{ type: "magiclink", email: "no-address" }, 400, "validation_failed"],
  [{ type: "email_change_new", email: "known@test.local" }, 501, "not_implemented"],
])("%j is refused", async (body, status, code) => {
  const response = await project.request("/auth/v1/admin/generate_link", {
    method: "POST",
    headers: { apikey: project.keys.secretKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error_code: code });
});

test("a user may neither invite nor make links", async () => {
  const { error } = await project.client().auth.admin.inviteUserByEmail("d@test.local");
  expect([error?.status, error?.code]).toEqual([403, "not_admin"]);
});

test("the bare library makes no links", async () => {
  const bare = await openBareLite();
  const { error } = await bare.client("secret").auth.admin.generateLink({ type: "magiclink", email: "a@test.local" });
  await bare.close();
  expect(error).not.toBeNull();
});

test("a code that was typed in is said to have expired, and phones to be disabled", async () => {
  const client = project.client();
  const wrong = await client.auth.verifyOtp({ email: "known@test.local", token: "000000", type: "email" });
  expect(wrong.error?.message).toBe("Token has expired or is invalid");
  expect((await client.auth.signInWithOtp({ phone: "+15555551212" })).error?.code).toBe("phone_provider_disabled");
});
