import { MortalConnection } from "./mortal_connection.ts";
import type { ConnectionOptions } from "./mortal_connection.ts";

/** Connections for requests, at most `size` at once; who comes later waits for the first that is given back. */
export class ConnectionPool {
  readonly #url: string;
  readonly #options: ConnectionOptions;
  readonly #size: number;
  readonly #all = new Set<MortalConnection>();
  readonly #idle: MortalConnection[] = [];
  readonly #waiting: ((connection: MortalConnection) => void)[] = [];

  constructor(url: string, size: number, options: ConnectionOptions) {
    this.#url = url;
    this.#size = size;
    this.#options = options;
  }

  async acquire(): Promise<MortalConnection> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.isAlive) return idle;
      this.#all.delete(idle);
    }
    if (this.#all.size < this.#size) return this.#connect();
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  release(connection: MortalConnection): void {
    if (!connection.isAlive) this.#all.delete(connection);
    const next = this.#waiting.shift();
    if (next !== undefined) next(connection.isAlive ? connection : this.#connect());
    else if (connection.isAlive) this.#idle.push(connection);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((connection) => connection.close()));
  }

  #connect(): MortalConnection {
    const connection = new MortalConnection(this.#url, this.#options);
    this.#all.add(connection);
    return connection;
  }
}
