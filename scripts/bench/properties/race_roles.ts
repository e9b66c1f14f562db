import postgres from "postgres";

/** A statement to be run by both roles. */
export type RacedStatement = {
  readonly name: string;
  readonly text: string;
  /** Its parameters in a round, the same for both. */
  parameters(round: number): string[];
};

/** Median milliseconds of a statement with and without row-level security. */
export type RaceResult = { readonly name: string; readonly plain: number; readonly secured: number };

/**
 * Runs each statement many times as a signed-in person and as a role that row-level security doesn't bind, turn by
 * turn, each in a transaction of the API's shape: role and claims first, then the prepared statement, which is timed.
 */
export async function raceRoles(
  databaseUrl: string,
  personId: string,
  statements: readonly RacedStatement[],
  rounds: number,
): Promise<RaceResult[]> {
  const claims = JSON.stringify({ sub: personId, role: "authenticated", aud: "authenticated" });
  const roles = ["service_role", "authenticated"] as const;
  const connections = roles.map(() => postgres(databaseUrl, { max: 1, onnotice: () => undefined }));
  const timed = async (index: number, statement: RacedStatement, round: number): Promise<number> => {
    let milliseconds = Number.NaN;
    await connections[index]?.begin(async (sql) => {
      await sql`select set_config('role', ${roles[index] ?? ""}, true), set_config('request.jwt.claims', ${claims}, true)`;
      const begun = performance.now();
      const rows = await sql.unsafe(statement.text, statement.parameters(round), { prepare: true });
      milliseconds = performance.now() - begun;
      if (rows.length === 0) throw new Error(`"${statement.name}" met no row`);
    });
    return milliseconds;
  };

  try {
    const results: RaceResult[] = [];
    for (const statement of statements) {
      const times: [number[], number[]] = [[], []];
      for (let round = -100; round < rounds; round += 1) {
        // Who goes first changes from round to round, and the first hundred only warm up.
        for (const index of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
          const time = await timed(index, statement, Math.abs(round));
          if (round >= 0) times[index].push(time);
        }
      }
      results.push({ name: statement.name, plain: median(times[0]), secured: median(times[1]) });
    }
    return results;
  } finally {
    await Promise.all(connections.map((connection) => connection.end({ timeout: 2 })));
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
