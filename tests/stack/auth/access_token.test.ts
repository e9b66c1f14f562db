import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";
import { claimsOf } from "./claims_of.ts";

const HOOK = `
  create table user_roles (user_id uuid primary key references auth.users on delete cascade, role text);
  create function add_role(event jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
    begin
      if event -> 'claims' ->> 'email' like 'refused%' then
        return '{"error": {"http_code": 403, "message": "not you"}}';
      end if;
      if event -> 'claims' ->> 'email' like 'broken%' then return '{"claims": {"sub": "x"}}'; end if;
      return jsonb_build_object('claims', (event -> 'claims') || jsonb_build_object(
        'user_role', (select role from public.user_roles where user_id = (event ->> 'user_id')::uuid),
        'hook_ran_as', current_user, 'method', event ->> 'authentication_method'));
    end $$;
  revoke execute on function add_role from public, anon, authenticated;
  grant execute on function add_role to supabase_auth_admin;
  grant select on user_roles to supabase_auth_admin;
  grant usage on schema public to supabase_auth_admin;`;
const hook = { custom_access_token: { enabled: true, uri: "pg-functions://postgres/public/add_role" } };

let plain: TestProject;
let hooked: TestProject;
beforeAll(async () => {
  plain = await openTestProject();
  hooked = await openTestProject({ sql: HOOK, config: { auth: { hook } } });
});
afterAll(async () => {
  await plain.close();
  await hooked.close();
});

test("a token carries all claims of the platform", async () => {
  const { data } = await plain
    .client()
    .auth.signUp({ email: "full@test.local", password: "password", options: { data: { name: "Full" } } });
  const claims = claimsOf(data.session?.access_token);
  expect(claims).toMatchObject({
    iss: `${plain.url}/auth/v1`,
    sub: data.user?.id,
    aud: "authenticated",
    role: "authenticated",
    email: "full@test.local",
    phone: "",
    app_metadata: { provider: "email", providers: ["email"] },
    user_metadata: { name: "Full", email: "full@test.local" },
    aal: "aal1",
    amr: [{ method: "password", timestamp: expect.any(Number) }],
    session_id: expect.any(String),
    is_anonymous: false,
  });
  expect(data.session?.expires_at).toBe(claims["exp"]);
});

test("metadata that changed shows after a refresh, and the way of signing in stays", async () => {
  const client = plain.client();
  const { data } = await client.auth.signUp({ email: "changes@test.local", password: "password" });
  await plain
    .client(plain.keys.secretKey)
    .auth.admin.updateUserById(data.user?.id ?? "", { app_metadata: { plan: "gold" } });
  const refreshed = claimsOf((await client.auth.refreshSession()).data.session?.access_token);
  expect(refreshed["app_metadata"]).toMatchObject({ plan: "gold", provider: "email" });
  expect(refreshed["amr"]).toMatchObject([{ method: "password" }]);
  expect(refreshed["session_id"]).toBe(claimsOf(data.session?.access_token)["session_id"]);
});

test("the bare library signs neither metadata nor issuer", async () => {
  const bare = await openBareLite();
  const { data } = await bare.client().auth.signUp({ email: "bare@test.local", password: "password" });
  await bare.close();
  expect(Object.keys(claimsOf(data.session?.access_token)).toSorted()).toEqual([
    "aud",
    "email",
    "exp",
    "iat",
    "role",
    "session_id",
    "sub",
  ]);
});

test("the project's hook adds claims, as supabase_auth_admin, at sign-in and refresh", async () => {
  const client = hooked.client();
  const { data } = await client.auth.signUp({ email: "host@test.local", password: "password" });
  expect(claimsOf(data.session?.access_token)).toMatchObject({
    user_role: null,
    hook_ran_as: "supabase_auth_admin",
    method: "password",
  });
  await hooked.sql`insert into user_roles values (${data.user?.id ?? ""}, 'host')`;
  const refreshed = await client.auth.refreshSession();
  expect(claimsOf(refreshed.data.session?.access_token)).toMatchObject({ user_role: "host", method: "token_refresh" });
});

test("a hook's refusal is the answer, and leaves nobody behind", async () => {
  const { error } = await hooked.client().auth.signUp({ email: "refused@test.local", password: "password" });
  expect([error?.status, error?.message]).toEqual([403, "not you"]);
  expect(await hooked.sql`select id from auth.users where email = 'refused@test.local'`).toHaveLength(0);
});

test("a hook that loses required claims is an error", async () => {
  const { error } = await hooked.client().auth.signUp({ email: "broken@test.local", password: "password" });
  expect(error?.status).toBe(500);
  expect(error?.message).toContain("output claims do not conform to the expected schema");
});
