import { sql } from "kysely";
import { z } from "zod";

import { verifyJwt } from "../gateway/verify_jwt.ts";
import { adminUserBody } from "./admin_user_body.ts";
import { adminUsersJson } from "./admin_user_json.ts";
import { authError } from "./auth_error.ts";
import { authRefusal } from "./auth_refusal.ts";
import type { AuthService, UserRow } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { createUserAsAdmin } from "./create_user_as_admin.ts";
import { databaseFailure } from "./database_failure.ts";
import { databaseOf } from "./database_of.ts";
import { generateLink, inviteUser } from "./generate_link.ts";
import type { HashPassword } from "./hash_password.ts";
import { inTransaction } from "./in_transaction.ts";
import { updateUserAsAdmin } from "./update_user_as_admin.ts";

/** What the admin API needs besides the service. */
export type AdminTools = {
  readonly jwtSecret: string;
  readonly hashPassword: HashPassword;
  readonly apiUrl: string;
  /** Digits of a one-time code. */
  readonly codeLength: number;
};

/**
 * `/auth/v1/admin/…` and `/auth/v1/invite`: users (create, list, read, update, delete), links and invitations.
 * The library answers 401 to all of it.
 *
 * Source: supabase/auth, internal/api/admin.go (adminUsers, adminUserCreate, adminUserUpdate,
 * adminUserDelete), auth.go (requireAdmin), pagination.go (headers of the list).
 */
export async function answerAdmin(request: Request, service: AuthService, tools: AdminTools): Promise<Response> {
  try {
    return await answer(request, service, tools);
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      const msg = `Could not parse request body as JSON: ${error.message}`;
      const body = { code: 400, error_code: "bad_json", msg };
      return Response.json(body, { status: 400, headers: { "x-sb-error-code": "bad_json" } });
    }
    const refusal = authRefusal(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function answer(request: Request, service: AuthService, tools: AdminTools): Promise<Response> {
  await requireAdmin(request, service, tools.jwtSecret);
  const url = new URL(request.url);
  if (/\/(?:invite|generate_link)$/u.test(url.pathname)) {
    if (request.method !== "POST") return notAllowed("POST");
    const make = url.pathname.endsWith("/invite") ? inviteUser : generateLink;
    return make(await readJson(request), service, tools);
  }
  const id = url.pathname.split("/")[5];
  if (id === undefined || id === "") {
    if (request.method === "GET") return listUsers(url, service);
    if (request.method !== "POST") return notAllowed("GET, POST");
    const body = adminUserBody.parse(await readJson(request));
    return showUser(
      service,
      await databaseFailure(service, "Database error creating new user", () =>
        createUserAsAdmin(service, body, tools.hashPassword),
      ),
    );
  }
  if (!z.guid().safeParse(id).success)
    throw await authError(service, 404, "validation_failed", "user_id must be an UUID");
  const user = await callMethod<UserRow | null>(service.repo, "findUserById", id);
  if (user === null) throw await authError(service, 404, "user_not_found", "User not found");
  switch (request.method) {
    case "GET":
      return showUser(service, id);
    case "PUT": {
      const body = adminUserBody.parse(await readJson(request));
      await databaseFailure(service, "Error updating user", () =>
        updateUserAsAdmin(service, user, body, tools.hashPassword),
      );
      return showUser(service, id);
    }
    case "DELETE": {
      const soft = z
        .object({ should_soft_delete: z.boolean().optional() })
        .catch({})
        .parse(await readJson(request));
      await databaseFailure(service, "Database error deleting user", () =>
        deleteUser(service, user, soft.should_soft_delete ?? false),
      );
      return Response.json({});
    }
    default:
      return notAllowed("GET, PUT, DELETE");
  }
}

async function requireAdmin(request: Request, service: AuthService, jwtSecret: string): Promise<void> {
  const token = /^Bearer\s+(\S+)$/iu.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined)
    throw await authError(service, 401, "no_authorization", "This endpoint requires a valid Bearer token");
  const result = verifyJwt(token, jwtSecret);
  if (result.kind !== "valid") {
    const reason =
      result.kind === "expired"
        ? "token has invalid claims: token is expired"
        : "token signature is invalid: signature is invalid";
    throw await authError(service, 403, "bad_jwt", `invalid JWT: unable to parse or verify signature, ${reason}`);
  }
  const role = result.claims["role"];
  if (role !== "service_role" && role !== "supabase_admin")
    throw await authError(service, 403, "not_admin", "User not allowed");
}

async function listUsers(url: URL, service: AuthService): Promise<Response> {
  const number = (name: string, fallback: number): number => {
    const value = Number(url.searchParams.get(name) || fallback);
    return Number.isInteger(value) && value > 0 ? value : fallback;
  };
  const page = number("page", 1);
  const perPage = number("per_page", 50);
  const db = databaseOf(service);
  const total = await sql<{ count: string }>`select count(*)::text as count from auth.users`.execute(db);
  const found = await sql<Record<string, unknown>>`
    select * from auth.users order by created_at desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  const count = Number(total.rows[0]?.count ?? 0);
  const last = Math.max(1, Math.ceil(count / perPage));
  const link = (to: number, rel: string): string => `<${url.pathname}?page=${to}&per_page=${perPage}>; rel="${rel}"`;
  const links = page < last ? [link(page + 1, "next"), link(last, "last")] : [link(last, "last")];
  const body = { users: await adminUsersJson(db, found.rows), aud: "authenticated" };
  return Response.json(body, { headers: { "x-total-count": String(count), link: links.join(", ") } });
}

async function showUser(service: AuthService, id: string): Promise<Response> {
  const db = databaseOf(service);
  const { rows } = await sql<Record<string, unknown>>`select * from auth.users where id = ${id}`.execute(db);
  const [user] = await adminUsersJson(db, rows);
  return Response.json(user);
}

async function deleteUser(service: AuthService, user: UserRow, soft: boolean): Promise<void> {
  const db = databaseOf(service);
  if (!soft) {
    await sql`delete from auth.users where id = ${user.id}`.execute(db);
    return;
  }
  await inTransaction(service, async () => {
    const inside = databaseOf(service);
    await sql`
      update auth.users set
        email = encode(sha256(convert_to(id::text || email, 'utf8')), 'base64'), phone = null, encrypted_password = null,
        raw_user_meta_data = '{}', raw_app_meta_data = '{}', confirmation_token = null, recovery_token = null, deleted_at = now()
      where id = ${user.id} and deleted_at is null`.execute(inside);
    await sql`delete from auth.identities where user_id = ${user.id}`.execute(inside);
    await sql`delete from auth.sessions where user_id = ${user.id}`.execute(inside);
  });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  return text === "" ? {} : JSON.parse(text);
}

function notAllowed(methods: string): Response {
  return new Response(null, { status: 405, headers: { allow: methods } });
}
