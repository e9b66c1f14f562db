import type { TestSql } from "./connect.ts";
import type { TestDatabase, TestTransaction } from "./database.ts";

/** Transactions of somebody, as the API would run them, over a pool of role `postgres`. */
export function actAs(sql: TestSql): Pick<TestDatabase, "asPerson" | "asService"> {
  const asRole = async <Result>(
    role: string,
    claims: Record<string, unknown>,
    work: (sql: TestTransaction) => Promise<Result>,
  ): Promise<Result> => {
    let result: { value: Result } | undefined;
    await sql.begin(async (transaction) => {
      await transaction`select set_config('request.jwt.claims', ${JSON.stringify({ role, ...claims })}, true)`;
      await transaction.unsafe(`set local role ${role}`);
      result = { value: await work(transaction) };
    });
    if (result === undefined) throw new Error("the transaction ended without a result");
    return result.value;
  };
  return {
    async asPerson(personId, work) {
      if (personId === null) return asRole("anon", {}, work);
      const [account] = await sql<{ email: string | null }[]>`select email from auth.users where id = ${personId}`;
      return asRole("authenticated", { sub: personId, email: account?.email ?? "", aud: "authenticated" }, work);
    },
    asService: (work) => asRole("service_role", {}, work),
  };
}
