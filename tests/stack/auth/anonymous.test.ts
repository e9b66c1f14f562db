import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";
import { claimsOf } from "./claims_of.ts";

const ON = { auth: { enable_anonymous_sign_ins: true } };
const SCHEMA = `
  create table seen (user_id uuid, anonymous boolean);
  create function note_user() returns trigger language plpgsql security definer set search_path = '' as $$
    begin insert into public.seen values (new.id, new.is_anonymous); return new; end $$;
  create trigger note_user after insert on auth.users for each row execute function note_user();`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA, config: ON });
});
afterAll(() => project.close());

test("somebody without an address is let in and marked", async () => {
  const { data, error } = await project.client().auth.signInAnonymously({ options: { data: { theme: "dark" } } });
  expect(error).toBeNull();
  expect(data.user).toMatchObject({ is_anonymous: true, email: "", user_metadata: { theme: "dark" }, identities: [] });
  expect(claimsOf(data.session?.access_token)).toMatchObject({
    is_anonymous: true,
    role: "authenticated",
    amr: [{ method: "anonymous" }],
  });
  expect(await project.sql`select anonymous from seen where user_id = ${data.user?.id ?? ""}`).toEqual([
    { anonymous: true },
  ]);
});

test("an address makes a permanent user of them", async () => {
  const client = project.client();
  await client.auth.signInAnonymously();
  const updated = await client.auth.updateUser({ email: "Ada@test.local", password: "long-enough" });
  expect(updated.error).toBeNull();
  expect(updated.data.user).toMatchObject({ email: "ada@test.local", is_anonymous: false });
  const { data } = await project.client().auth.signInWithPassword({ email: "ada@test.local", password: "long-enough" });
  expect(claimsOf(data.session?.access_token)).toMatchObject({ is_anonymous: false, email: "ada@test.local" });
});

test("with confirmations the address has to be proved first", async () => {
  const confirming = await openTestProject({
    config: { auth: { enable_anonymous_sign_ins: true, email: { enable_confirmations: true } } },
  });
  const client = confirming.client();
  await client.auth.signInAnonymously();
  const asked = await client.auth.updateUser({ email: "eve@test.local" });
  expect(asked.data.user).toMatchObject({ is_anonymous: true });
  const [mail] = await confirming.mails("eve@test.local");
  const { data, error } = await confirming
    .client()
    .auth.verifyOtp({ email: "eve@test.local", token: mail?.code ?? "", type: "email_change" });
  await confirming.close();
  expect(error).toBeNull();
  expect(data.user).toMatchObject({ email: "eve@test.local", is_anonymous: false });
});

test("they are refused where the project does not want them", async () => {
  const closed = await openTestProject();
  const { error } = await closed.client().auth.signInAnonymously();
  await closed.close();
  expect([error?.status, error?.code]).toEqual([422, "anonymous_provider_disabled"]);
});

test("the bare library lets nobody in", async () => {
  const bare = await openBareLite("", { enable_anonymous_sign_ins: true });
  const { error } = await bare.client().auth.signInAnonymously();
  await bare.close();
  expect(error?.code).toBe("anonymous_provider_disabled");
});
