import { splitSqlStatements } from "@supabase/lite";
import postgres from "postgres";

/** Plays the file again, statement by statement, in a transaction that is rolled back; the line that fails. */
export async function locateStatement(databaseUrl: string, text: string): Promise<number | undefined> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  let offset = 0;
  try {
    await sql.begin(async (transaction) => {
      for (const statement of splitSqlStatements(text)) {
        offset = Math.max(offset, text.indexOf(statement.trim(), offset));
        await transaction.unsafe(statement).simple();
        offset += statement.trim().length;
      }
      throw new Error("Every statement passed.");
    });
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) return undefined;
    const within = error.position === undefined ? 0 : Number(error.position) - 1;
    return text.slice(0, offset + within).split("\n").length;
  } finally {
    await sql.end({ timeout: 2 });
  }
  return undefined;
}
