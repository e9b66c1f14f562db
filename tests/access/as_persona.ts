import type { TestTransaction } from "../support/database.ts";
import type { Persona, World } from "./world.ts";

class RolledBack<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super("rolled back");
    this.result = result;
  }
}

/**
 * Does something as a persona and undoes it; `"refused"` when a grant or a policy forbids it, `"suspended"` when the
 * persona may change nothing at all.
 */
export async function asPersona<Result>(
  world: World,
  persona: Persona,
  work: (sql: TestTransaction) => Promise<Result>,
): Promise<Result | "refused" | "suspended"> {
  const undone = async (sql: TestTransaction): Promise<Result> => {
    throw new RolledBack(await work(sql));
  };
  try {
    if (persona === "service") return await world.db.asService(undone);
    return await world.db.asPerson(persona === "anon" ? null : (world.id[persona] ?? null), undone);
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result;
    if (error instanceof Error && "code" in error && error.code === "42501") return "refused";
    if (error instanceof Error && "code" in error && error.code === "RI005") return "suspended";
    throw error;
  }
}
