import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    sql: `create table debts (user_id uuid references auth.users on delete restrict);`,
  });
});
afterAll(() => project.close());

const admin = (key = project.keys.secretKey) => project.client(key).auth.admin;

test("a user is made with the rows of the platform, and can sign in", async () => {
  const { data, error } = await admin().createUser({
    email: "Made@Test.local",
    password: "password",
    email_confirm: true,
    user_metadata: { name: "Made" },
    app_metadata: { plan: "gold" },
  });
  expect(error).toBeNull();
  expect(data.user).toMatchObject({
    email: "made@test.local",
    role: "authenticated",
    app_metadata: { plan: "gold", provider: "email", providers: ["email"] },
    user_metadata: { name: "Made", email_verified: true },
    identities: [{ provider: "email", identity_data: { email: "made@test.local" } }],
  });
  const stored = await project.sql`
    select jsonb_typeof(raw_app_meta_data) as app, jsonb_typeof(raw_user_meta_data) as own from auth.users where id = ${data.user?.id ?? ""}`;
  expect(stored).toEqual([{ app: "object", own: "object" }]);
  const { error: refused } = await project
    .client()
    .auth.signInWithPassword({ email: "made@test.local", password: "password" });
  expect(refused).toBeNull();
});

test("an address that is taken is refused", async () => {
  const { error } = await admin().createUser({ email: "made@test.local" });
  expect([error?.status, error?.code]).toEqual([422, "email_exists"]);
});

test("users are listed page by page, newest first", async () => {
  for (const name of ["one", "two", "three"]) await admin().createUser({ email: `${name}@list.local` });
  const { data } = await admin().listUsers({ page: 1, perPage: 2 });
  expect(data.users.map((user) => user.email)).toEqual(["three@list.local", "two@list.local"]);
  expect(data).toMatchObject({ aud: "authenticated", nextPage: 2, total: 4 });
});

test("a user is changed and read, with a legacy key too", async () => {
  const { data } = await admin().createUser({
    email: "old@test.local",
    password: "password",
    user_metadata: { keep: 1, drop: 2 },
  });
  const id = data.user?.id ?? "";
  await admin(project.keys.serviceRoleKey).updateUserById(id, {
    email: "fresh@test.local",
    password: "new-password",
    email_confirm: true,
    user_metadata: { drop: null, more: 3 },
  });
  const read = await admin(project.keys.serviceRoleKey).getUserById(id);
  expect(read.data.user).toMatchObject({ email: "fresh@test.local", user_metadata: { keep: 1, more: 3 } });
  expect(read.data.user?.user_metadata).not.toHaveProperty("drop");
  expect(read.data.user?.identities?.[0]?.identity_data?.["email"]).toBe("fresh@test.local");
  const { error } = await project
    .client()
    .auth.signInWithPassword({ email: "fresh@test.local", password: "new-password" });
  expect(error).toBeNull();
});

test("sign-out ends another's session", async () => {
  await admin().createUser({ email: "out@test.local", password: "password", email_confirm: true });
  const client = project.client();
  const { data } = await client.auth.signInWithPassword({ email: "out@test.local", password: "password" });
  expect((await admin().signOut(data.session?.access_token ?? "")).error).toBeNull();
  expect((await client.auth.refreshSession()).error?.code).toBe("refresh_token_not_found");
});

test("a user is deleted, unless the project's own rows forbid it", async () => {
  const { data } = await admin().createUser({ email: "gone@test.local" });
  const id = data.user?.id ?? "";
  await project.sql`insert into debts values (${id})`;
  const kept = await admin().deleteUser(id);
  expect([kept.error?.status, kept.error?.message]).toEqual([500, "Database error deleting user"]);
  await project.sql`delete from debts`;
  expect((await admin().deleteUser(id)).error).toBeNull();
  const { error } = await admin().getUserById(id);
  expect([error?.status, error?.code]).toEqual([404, "user_not_found"]);
});

// supabase-js reads the user before, and gives that.
test("a deletion answers an empty object, as supabase/auth does", async () => {
  const { data } = await admin().createUser({ email: "empty@test.local" });
  const { secretKey } = project.keys;
  const headers = { apikey: secretKey, authorization: `Bearer ${secretKey}` };
  const response = await project.request(`/auth/v1/admin/users/${data.user?.id}`, { method: "DELETE", headers });
  expect([response.status, await response.text()]).toEqual([200, "{}"]);
});

test("who has no right gets 403", async () => {
  const nobody = await admin(project.keys.publishableKey).listUsers();
  expect([nobody.error?.status, nobody.error?.code]).toEqual([403, "not_admin"]);
  const client = project.client();
  await client.auth.signUp({ email: "guest@test.local", password: "password" });
  const { data } = await client.auth.getSession();
  const headers = { authorization: `Bearer ${data.session?.access_token ?? ""}` };
  expect((await project.request("/auth/v1/admin/users", { headers })).status).toBe(403);
});

test("the bare library answers 401 to the secret key", async () => {
  const bare = await openBareLite();
  const { error } = await bare.client("secret").auth.admin.listUsers();
  await bare.close();
  expect(error?.status).toBe(401);
});
