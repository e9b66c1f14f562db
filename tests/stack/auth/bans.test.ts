import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const someone = { email: "someone@test.local", password: "password" };

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject();
});
afterAll(() => project.close());

test("a ban refuses sign-in and refresh, until it is lifted", async () => {
  const client = project.client();
  const admin = project.client(project.keys.secretKey).auth.admin;
  const { data } = await client.auth.signUp(someone);
  const id = data.user?.id ?? "";
  const banned = await admin.updateUserById(id, { ban_duration: "1h30m" });
  expect(Date.parse(banned.data.user?.banned_until ?? "")).toBeGreaterThan(Date.now() + 5_000_000);
  const refresh = await client.auth.refreshSession();
  expect([refresh.error?.status, refresh.error?.code]).toEqual([400, "user_banned"]);
  const signIn = await project.client().auth.signInWithPassword(someone);
  expect([signIn.error?.status, signIn.error?.code]).toEqual([400, "user_banned"]);
  await admin.updateUserById(id, { ban_duration: "none" });
  expect((await project.client().auth.signInWithPassword(someone)).error).toBeNull();
});

test("a duration that is none is refused", async () => {
  const { data } = await project.client(project.keys.secretKey).auth.admin.createUser({ email: "other@test.local" });
  const { error } = await project
    .client(project.keys.secretKey)
    .auth.admin.updateUserById(data.user?.id ?? "", { ban_duration: "forever" });
  expect([error?.status, error?.code]).toEqual([400, "validation_failed"]);
});

test("the bare library lets the banned in", async () => {
  const bare = await openBareLite();
  await bare.client().auth.signUp(someone);
  await bare.sql`update auth.users set banned_until = now() + interval '1 day'`;
  const { error } = await bare.client().auth.signInWithPassword(someone);
  await bare.close();
  expect(error).toBeNull();
});
