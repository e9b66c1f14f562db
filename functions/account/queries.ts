import type postgres from "postgres";
import { z } from "zod";

import { asPerson, type Person } from "../_shared/as_person.ts";
import { database } from "../_shared/database.ts";
import { exportState, type ExportState, verification } from "./schema.ts";

/** Asks for a copy of the person's data; the one in the making, or of the same day, when there is one. */
export async function requestExport(person: Person): Promise<ExportState | null> {
  return exportState.parse(await answerAs(person, (sql) => sql`select public.request_export() as answer`));
}

/** The person's latest copy; null without any. */
export async function readExport(person: Person): Promise<ExportState | null> {
  return exportState.parse(await answerAs(person, (sql) => sql`select public.my_export() as answer`));
}

/** Asks to be erased. */
export const requestErasure = (person: Person): Promise<unknown> =>
  answerAs(person, (sql) => sql`select public.request_erasure() as answer`);

/** Thinks again. */
export const cancelErasure = (person: Person): Promise<unknown> =>
  answerAs(person, (sql) => sql`select public.cancel_erasure() as answer`);

/** Whether the person is to be erased; null when never asked for. */
export const readErasure = (person: Person): Promise<unknown> =>
  answerAs(person, (sql) => sql`select public.my_erasure() as answer`);

/** The person's tries at being verified, newest first. */
export async function readVerifications(person: Person): Promise<z.infer<typeof verification>[]> {
  return z
    .array(verification)
    .parse(
      await answerAs(
        person,
        (sql) => sql`select coalesce(jsonb_agg(try), '[]') as answer from public.my_verifications() as try`,
      ),
    );
}

/** Notes that a provider has begun to verify a person. */
export async function openVerification(personId: string, provider: string, reference: string): Promise<void> {
  await database()`select private.open_verification(${personId}, ${provider}, ${reference})`;
}

/** What the provider calls a verification. */
export async function verificationReference(id: string): Promise<string | undefined> {
  const [row] = await database()<{ reference: string | null }[]>`
    select provider_reference as reference from private.verifications where id = ${id}`;
  return row?.reference ?? undefined;
}

/** Notes what a provider found. */
export async function closeVerification(id: string, approve: boolean, reason: string): Promise<void> {
  await database()`select private.close_verification(${id}, ${approve}, ${reason}, null)`;
}

async function answerAs(
  person: Person,
  ask: (sql: postgres.TransactionSql) => Promise<readonly postgres.Row[]>,
): Promise<unknown> {
  const rows = await database().begin((sql) => asPerson(sql, person, ask));
  return rows[0]?.["answer"] ?? null;
}
