import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type InboxMail, waitForMail } from "../../scripts/demo/inbox.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { waitUntil } from "../../scripts/demo/wait_until.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let ada: SignedUp;
beforeAll(async () => {
  stack = await startTestStack();
  ada = await signUp(stack.status, { email: "ada@example.com", name: "Ada" });
});
afterAll(() => stack?.stop());

const visitor = () =>
  createClient(stack.status.api_url, stack.status.publishable_key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
const mail = (to: string, subject: RegExp): Promise<InboxMail> => waitForMail(stack.status.mail_url, to, subject);
const codeOf = ({ Text }: Pick<InboxMail, "Text">): string => /code: (\d{6})/u.exec(Text)?.[1] ?? "";
const linkOf = ({ Text }: Pick<InboxMail, "Text">): string => /^http\S+$/mu.exec(Text)?.[0] ?? "";

test("each mail is ours, in words and in plain text", async () => {
  const { HTML, Text } = await mail(ada.email, /confirm your e-mail address/iu);
  expect(HTML).toContain("Welcome to Roost");
  expect(Text).toContain("Please confirm that ada@example.com is yours.");
  expect(Text).not.toMatch(/<|\{\{/u);
  expect(linkOf({ Text })).toContain("/auth/v1/verify");
});

test("a short password is refused", async () => {
  const { error } = await visitor().auth.signUp({ email: "short@example.com", password: "2short" });
  expect(error?.code).toBe("weak_password");
});

test("a magic link signs in by its code, once", async () => {
  const client = visitor();
  await client.auth.signInWithOtp({ email: ada.email, options: { shouldCreateUser: false } });
  const token = codeOf(await mail(ada.email, /sign in to roost/iu));
  const { data } = await client.auth.verifyOtp({ email: ada.email, token, type: "email" });
  expect(data.user?.id).toBe(ada.id);
  const again = await visitor().auth.verifyOtp({ email: ada.email, token, type: "email" });
  expect(again.error?.code).toBe("otp_expired");
});

test("a forgotten password is chosen anew; the old one is nothing any more", async () => {
  const client = visitor();
  // One mail a second and person, says config.toml.
  await waitUntil(
    "the next mail to be allowed",
    async () => (await client.auth.resetPasswordForEmail(ada.email)).error === null,
  );
  const token = codeOf(await mail(ada.email, /choose a new password/iu));
  await client.auth.verifyOtp({ email: ada.email, token, type: "recovery" });
  const { error } = await client.auth.updateUser({ password: "another long password" });
  expect(error).toBeNull();

  const old = await visitor().auth.signInWithPassword({ email: ada.email, password: "correct horse battery staple" });
  expect(old.error?.code).toBe("invalid_credentials");
  const fresh = await ada.client.auth.signInWithPassword({ email: ada.email, password: "another long password" });
  expect(fresh.data.user?.id).toBe(ada.id);
});

test("another address counts when both mailboxes have confirmed", async () => {
  await ada.client.auth.updateUser({ email: "ada@new.example" });
  const [old, fresh] = [await mail("ada@example.com", /change/iu), await mail("ada@new.example", /change/iu)];
  expect(old.Text).toContain("from ada@example.com to ada@new.example");
  await fetch(linkOf(old), { redirect: "manual" });
  const half = await stack.sql`select email from auth.users where id = ${ada.id}`;
  expect(half).toEqual([{ email: "ada@example.com" }]);
  await fetch(linkOf(fresh), { redirect: "manual" });
  const whole = await stack.sql`select email from auth.users where id = ${ada.id}`;
  expect(whole).toEqual([{ email: "ada@new.example" }]);
});

test("sessions are listed, and signing out everywhere ends them all", async () => {
  const phone = visitor();
  const password = "another long password";
  await ada.client.auth.signInWithPassword({ email: "ada@new.example", password });
  await phone.auth.signInWithPassword({ email: "ada@new.example", password });
  const { data: sessions } = await phone.rpc("my_sessions").throwOnError();
  expect(sessions.length).toBeGreaterThanOrEqual(2);
  expect(sessions.filter((session: { is_current: boolean }) => session.is_current)).toHaveLength(1);

  await phone.auth.signOut({ scope: "global" });
  const { error } = await ada.client.auth.refreshSession();
  expect(error).not.toBeNull();
  const left = await stack.sql`select id from auth.sessions where user_id = ${ada.id}`;
  expect(left).toEqual([]);
  await ada.client.auth.signInWithPassword({ email: "ada@new.example", password });
});

test("an avatar: a picture of two megabytes at most, under one's own id", async () => {
  const files = ada.client.storage.from("avatars");
  const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: "image/png" });
  expect((await files.upload(`${ada.id}/me.png`, png)).error).toBeNull();
  expect((await files.upload("somebody/me.png", png)).error).not.toBeNull();
  const text = new Blob(["x"], { type: "text/html" });
  expect((await files.upload(`${ada.id}/me.html`, text)).error).not.toBeNull();
  const large = new Blob([new Uint8Array(2_200_000)], { type: "image/png" });
  expect((await files.upload(`${ada.id}/large.png`, large)).error).not.toBeNull();

  await ada.client
    .from("profiles")
    .update({ avatar_path: `${ada.id}/me.png` })
    .eq("id", ada.id)
    .throwOnError();
  const { data } = await visitor().from("profiles").select("avatar_path").eq("id", ada.id).single().throwOnError();
  expect((await fetch(files.getPublicUrl(data.avatar_path ?? "").data.publicUrl)).status).toBe(200);
});

test("GET, PUT and DELETE /users: profiles for all, contacts for oneself", async () => {
  const everybody = await visitor().from("profiles").select("id, username").order("created_at").limit(10);
  expect(everybody.data?.map(({ id }) => id)).toContain(ada.id);
  await ada.client.from("profiles").update({ username: "ada_l", bio: "Engines." }).eq("id", ada.id).throwOnError();
  const one = await visitor().from("profiles").select("username, bio").eq("id", ada.id).single();
  expect(one.data).toEqual({ username: "ada_l", bio: "Engines." });

  const gone = await ada.client.functions.invoke("account/erasure", { body: {} });
  expect(gone.data).toMatchObject({ erasure: { status: "planned" } });
  const kept = await ada.client.functions.invoke("account/erasure", { method: "DELETE" });
  expect(kept.data).toMatchObject({ erasure: { status: "cancelled" } });
});
