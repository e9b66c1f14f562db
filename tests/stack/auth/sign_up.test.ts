import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create table profiles (id uuid primary key references auth.users on delete cascade, name text, provider text, made_by text);
  create function make_profile() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      if new.email like 'late%' then return new; end if;
      if new.email like 'fail%' then raise exception 'no profile'; end if;
      insert into public.profiles values (new.id, new.raw_user_meta_data ->> 'name', new.raw_app_meta_data ->> 'provider', current_user);
      return new;
    end $$;
  create trigger make_profile after insert on auth.users for each row execute function make_profile();
  create function refuse_late() returns trigger language plpgsql as $$ begin
    if new.identity_data ->> 'email' like 'late%' then raise exception 'no identity'; end if; return new; end $$;
  create trigger refuse_late before insert on auth.identities for each row execute function refuse_late();
  create table who (name text);
  create function note_role() returns trigger language plpgsql as $$ begin insert into public.who values (current_user); return new; end $$;
  grant insert on who to supabase_auth_admin;
  create trigger note_role after insert on auth.users for each row execute function note_role();`;
const confirming = { email: { enable_confirmations: true, max_frequency: "0s" } };

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: SCHEMA, config: { auth: confirming } });
});
afterAll(() => project.close());

const signUp = (email: string, name = "N") =>
  project.client().auth.signUp({ email, password: "password", options: { data: { name } } });

test("a trigger on auth.users sees the metadata, and runs as the platform's role", async () => {
  const { data } = await signUp("a@test.local", "Ada");
  expect(await project.sql`select name, provider from profiles where id = ${data.user?.id ?? ""}`).toEqual([
    { name: "Ada", provider: "email" },
  ]);
  expect((await project.sql`select name from who limit 1`)[0]).toEqual({ name: "supabase_auth_admin" });
  const identities =
    await project.sql`select provider, email from auth.identities where user_id = ${data.user?.id ?? ""}`;
  expect(identities).toEqual([{ provider: "email", email: "a@test.local" }]);
});

test("the bare library works as postgres, with metadata that is no object", async () => {
  const bare = await openBareLite(SCHEMA);
  await bare.client().auth.signUp({ email: "a@test.local", password: "password", options: { data: { name: "Ada" } } });
  const [who] = await bare.sql`select name from who`;
  const [profile] = await bare.sql`select name from profiles`;
  await bare.close();
  expect(who).toEqual({ name: "postgres" });
  expect(profile).toEqual({ name: null });
});

test.each(["fail@test.local", "late@test.local"])("what fails half-way leaves nothing behind: %s", async (email) => {
  const { error } = await signUp(email);
  expect([error?.status, error?.message]).toEqual([500, "Database error saving new user"]);
  expect(await project.sql`select id from auth.users where email = ${email}`).toHaveLength(0);
});

test("the bare library leaves half a user", async () => {
  const bare = await openBareLite(SCHEMA);
  await bare.client().auth.signUp({ email: "late@test.local", password: "password" });
  const users = await bare.sql`select id from auth.users`;
  await bare.close();
  expect(users).toHaveLength(1);
});

test("a second sign-up sends the confirmation again, and hides who is confirmed", async () => {
  await signUp("twice@test.local");
  await signUp("twice@test.local");
  const mails = await project.mails("twice@test.local");
  expect(mails).toHaveLength(2);
  const verified = await project
    .client()
    .auth.verifyOtp({ email: "twice@test.local", token: mails[1]?.code ?? "", type: "signup" });
  const { data, error } = await signUp("twice@test.local");
  expect(error).toBeNull();
  expect(data.user?.identities).toEqual([]);
  expect(data.user?.id).not.toBe(verified.data.user?.id);
});

test("resend sends again", async () => {
  await signUp("again@test.local");
  const { error } = await project.client().auth.resend({ type: "signup", email: "again@test.local" });
  expect(error).toBeNull();
  expect(await project.mails("again@test.local")).toHaveLength(2);
});

test("the bare library answers 429 to both", async () => {
  const bare = await openBareLite("", { email: { enable_confirmations: true } });
  const credentials = { email: "twice@test.local", password: "password" };
  await bare.client().auth.signUp(credentials);
  const second = await bare.client().auth.signUp(credentials);
  const resent = await bare.client().auth.resend({ type: "signup", email: credentials.email });
  await bare.close();
  expect([second.error?.status, resent.error?.status]).toEqual([429, 429]);
});

test("a code to a new address confirms it only when it comes back", async () => {
  const email = "new@test.local";
  const { error } = await project.client().auth.signInWithOtp({ email, options: { data: { name: "New" } } });
  expect(error).toBeNull();
  expect(await project.sql`select email_confirmed_at from auth.users where email = ${email}`).toEqual([
    { email_confirmed_at: null },
  ]);
  const [mail] = await project.mails(email);
  const { data } = await project.client().auth.verifyOtp({ email, token: mail?.code ?? "", type: "email" });
  expect(data.session?.user.email_confirmed_at).toEqual(expect.any(String));
  await project.client().auth.signInWithOtp({ email });
  expect((await project.mails(email)).at(-1)?.subject).toBe("Your Magic Link");
});

test("the bare library confirms it at once", async () => {
  const bare = await openBareLite("", { email: { enable_confirmations: true } });
  await bare.client().auth.signInWithOtp({ email: "new@test.local" });
  const [user] = await bare.sql`select email_confirmed_at is not null as confirmed from auth.users`;
  await bare.close();
  expect(user).toEqual({ confirmed: true });
});

test("one mailbox is not written to more often than max_frequency says", async () => {
  const slow = await openTestProject({
    config: { auth: { email: { enable_confirmations: true, max_frequency: "1m" } } },
  });
  const credentials = { email: "slow@test.local", password: "password" };
  await slow.client().auth.signUp(credentials);
  const { error } = await slow.client().auth.resend({ type: "signup", email: credentials.email });
  await slow.close();
  expect([error?.status, error?.code]).toEqual([429, "over_email_send_rate_limit"]);
});
