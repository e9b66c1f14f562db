import postgres from "postgres";
import type { Options, PostgresType, Row, RowList } from "postgres";

/** How to connect. */
export type ConnectionOptions = Options<Record<string, PostgresType>>;

/**
 * One connection to PostgreSQL, for one user at a time, that fails for good when it breaks.
 *
 * The driver connects anew by itself and sends what was still to be sent there: the rest of a transaction
 * without its beginning, and so without its role. Its reserved connections go on taking statements that never
 * end, and one that could not connect is never given back.
 */
export class MortalConnection {
  readonly #sql: postgres.Sql;
  #death: unknown;

  constructor(url: string, options: ConnectionOptions) {
    const broken = Object.assign(new Error("The connection to the database broke."), { code: "CONNECTION_CLOSED" });
    const onclose = (): void => this.#die(broken);
    // The driver ends connections of some age, even in a transaction.
    this.#sql = postgres(url, { ...options, max: 1, max_lifetime: null, onclose });
  }

  get isAlive(): boolean {
    return this.#death === undefined;
  }

  /** Runs a statement; those that wait are run in their order. */
  async run(
    text: string,
    parameters: readonly unknown[] = [],
    options: { readonly prepare: boolean } = { prepare: false },
  ): Promise<RowList<Row[]>> {
    if (this.#death !== undefined) throw this.#death;
    try {
      return await this.#sql.unsafe(text, [...parameters] as never[], options);
    } catch (error) {
      // What the server refuses leaves the connection whole; anything that it closes for does not.
      if (error instanceof postgres.PostgresError && error.severity !== "ERROR") this.#die(error);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 1 });
  }

  #die(cause: unknown): void {
    this.#death ??= cause;
    // At once, before the driver has connected anew.
    void this.#sql.end({ timeout: 0 });
  }
}
