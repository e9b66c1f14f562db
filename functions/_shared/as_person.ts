import type postgres from "postgres";

/** Who asks, as proved by the access token. */
export type Person = {
  /** Id of the account and of the profile. */
  readonly id: string;
  /** Claims of the access token, as PostgREST would set them. */
  readonly claims: Readonly<Record<string, unknown>>;
};

/**
 * Runs queries of a transaction under the person's own role and claims, exactly as PostgREST does, so that
 * grants and row-level security decide; afterwards the transaction has its first role again.
 */
export async function asPerson<Result>(
  transaction: postgres.TransactionSql,
  person: Person,
  run: (transaction: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  const claims = JSON.stringify({ ...person.claims, sub: person.id, role: "authenticated" });
  await transaction`
    select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)
  `;
  const result = await run(transaction);
  await transaction`select set_config('role', 'none', true), set_config('request.jwt.claims', '', true)`;
  return result;
}
