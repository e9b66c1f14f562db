import type { ConnectionPool } from "./connection_pool.ts";
import type { MortalConnection } from "./mortal_connection.ts";

/** The transaction of one request, on a connection of its own. */
export type RequestTransaction = {
  readonly connection: MortalConnection;
  /** Ends it; an error of the settings or of a deferred constraint is thrown. */
  end(command: "commit" | "rollback"): Promise<void>;
  /** Commits without anybody waiting for it. */
  endLater(): void;
  /** Takes everything back, and gives the error that came first. */
  fail(error: unknown): Promise<unknown>;
};

/**
 * Begins a transaction and applies the request's settings, without waiting for either: the connection runs
 * its statements in order, and after a failed one refuses the rest. So a request that reads waits for
 * PostgreSQL once instead of three times.
 */
export async function openTransaction(
  pool: ConnectionPool,
  begin: string,
  settings: { readonly sql: string; readonly values: readonly string[] },
  /** Function to call first, quoted. */
  preRequest: string | undefined,
): Promise<RequestTransaction> {
  const connection = await pool.acquire();
  let ended = false;
  const opening = Promise.all([
    connection.run(begin),
    connection.run(settings.sql, settings.values, { prepare: true }),
    ...(preRequest === undefined ? [] : [connection.run(`select ${preRequest}()`)]),
  ]);
  const failure: Promise<unknown> = opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  const end = async (command: "commit" | "rollback"): Promise<void> => {
    ended = true;
    try {
      await connection.run(command);
    } finally {
      pool.release(connection);
    }
  };
  return {
    connection,
    end: async (command) => {
      const error = await failure;
      if (error !== undefined) throw error;
      await end(command);
    },
    endLater: () => void end("commit").catch(() => undefined),
    fail: async (cause) => {
      const first = await failure;
      if (!ended) await end("rollback").catch(() => undefined);
      return first ?? cause;
    },
  };
}
