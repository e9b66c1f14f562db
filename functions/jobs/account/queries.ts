import type postgres from "postgres";

import { asPerson } from "../../_shared/as_person.ts";

/** A file in Storage. */
export type StoredFile = { bucket: string; path: string };

/** Whose export it is, while it waits to be made. */
export async function pendingExport(sql: postgres.Sql, exportId: string): Promise<string | undefined> {
  const [row] = await sql<{ person_id: string }[]>`
    select person_id from private.data_exports where id = ${exportId} and ready_at is null`;
  return row?.person_id;
}

/** Everything about a person: what the person may read of the API's tables, and what stands beside them. */
export async function exportDocument(sql: postgres.Sql, personId: string): Promise<string> {
  return await sql.begin(async (transaction) => {
    // As the person: the policies say what it may hold.
    const [open] = await asPerson(
      transaction,
      { id: personId, claims: {} },
      (asThem) => asThem<{ rows: string }[]>`select jsonb_pretty(private.export_rows()) as rows`,
    );
    const [inside] = await transaction<{ rows: string }[]>`
      select jsonb_pretty(private.export_private_rows(${personId})) as rows`;
    return `{"made_for": "${personId}", "private": ${inside?.rows ?? "{}"}, "public": ${open?.rows ?? "{}"}}`;
  });
}

/** Every file that belongs to a person. */
export async function filesOf(sql: postgres.Sql, personId: string): Promise<StoredFile[]> {
  return await sql<StoredFile[]>`select bucket, path from private.files_of(${personId})`;
}

/** Notes that an export is there, and tells its person. */
export async function finishExport(sql: postgres.Sql, exportId: string, paths: readonly string[]): Promise<void> {
  await sql`select private.finish_export(${exportId}, ${[...paths]})`;
}

/** Erases a person in the database; undefined when there is nothing to do. */
export async function erasePerson(sql: postgres.Sql, erasureId: string): Promise<string | undefined> {
  const [row] = await sql<{ person_id: string | null }[]>`select private.erase_person(${erasureId}) as person_id`;
  return row?.person_id ?? undefined;
}

/** Files of accounts that are kept no longer, a thousand at most. */
export async function expiredFiles(sql: postgres.Sql): Promise<StoredFile[]> {
  return await sql<StoredFile[]>`select bucket, path from private.expired_files()`;
}

/** Takes the rows of deleted files away. */
export async function forgetExpiredFiles(sql: postgres.Sql): Promise<void> {
  await sql`select private.forget_expired_files()`;
}

/** What the mail of an invitation says; `token` is new with every call. */
export type InvitationToMail = {
  email: string;
  token: string;
  property_title: string;
  host_name: string;
  scopes: string[];
  expires_at: Date;
};

/** The invitation with a new token, unless it is not open any more. */
export async function invitationToMail(sql: postgres.Sql, id: string): Promise<InvitationToMail | undefined> {
  const [row] = await sql<InvitationToMail[]>`
    select email, token, property_title, host_name, scopes::text[] as scopes, expires_at
    from private.mail_co_host_invitation(${id})`;
  return row;
}
