import type { ParameterOrJSON, PendingQuery, Row, RowList, Sql } from "postgres";

/** A connection of the pool that is one request's own. */
export type ReservedConnection = {
  unsafe(text: string, values?: readonly unknown[], options?: { prepare: boolean }): Promise<RowList<Row[]>>;
  release(): void;
};

/**
 * Reserves a connection whose statements all fail when it is lost. The driver settles only those that PostgreSQL was
 * asked already: those that wait behind them would wait for ever, and a lost connection that is released would be
 * taken for an open one.
 */
export async function reserveConnection(sql: Sql): Promise<ReservedConnection> {
  const reserved = await sql.reserve();
  let isLost = false;
  let lose: (error: unknown) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  lost.catch(() => undefined);

  return {
    unsafe(text, values, options) {
      if (isLost) return lost;
      // What is bound here came through toWire or is text.
      const query: PendingQuery<Row[]> = reserved.unsafe(text, values as ParameterOrJSON<never>[] | undefined, options);
      query.catch((error: unknown) => {
        if (!endsConnection(error)) return;
        isLost = true;
        lose(error);
      });
      return Promise.race([query, lost]);
    },
    release() {
      if (!isLost) reserved.release();
    },
  };
}

/** Errors after which PostgreSQL or the driver closes the connection. */
function endsConnection(error: unknown): boolean {
  const { code, severity } = Object(error) as { code?: unknown; severity?: unknown };
  return severity === "FATAL" || severity === "PANIC" || /^(CONNECTION_|ECONN|EPIPE)/.test(String(code));
}
