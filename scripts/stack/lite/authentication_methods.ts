import { sql } from "kysely";
import type { Kysely } from "kysely";

/** How a session's user proved who they are, newest first, as the claim `amr` has it. */
export type AuthenticationMethods = readonly { readonly method: string; readonly timestamp: number }[];

/** Notes the method with which a session began. Source: supabase/auth, internal/models/amr.go (AddClaimToSession). */
export async function noteMethod(db: Kysely<unknown>, sessionId: string, method: string): Promise<void> {
  await sql`
    insert into auth.mfa_amr_claims (id, session_id, created_at, updated_at, authentication_method)
    values (gen_random_uuid(), ${sessionId}, now(), now(), ${method})
    on conflict (session_id, authentication_method) do update set updated_at = now()`.execute(db);
}

/** Reads the methods of a session. Source: supabase/auth, internal/models/sessions.go (CalculateAALAndAMR). */
export async function readMethods(db: Kysely<unknown>, sessionId: string): Promise<AuthenticationMethods> {
  const { rows } = await sql<{ method: string; timestamp: string }>`
    select authentication_method as method, extract(epoch from updated_at)::bigint::text as timestamp
    from auth.mfa_amr_claims where session_id = ${sessionId} order by updated_at desc`.execute(db);
  return rows.map(({ method, timestamp }) => ({ method, timestamp: Number(timestamp) }));
}
