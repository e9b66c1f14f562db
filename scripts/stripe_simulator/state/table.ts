/** A stored object and the connected account it belongs to; the platform's own have `""`. */
export type Row<T> = { readonly account: string; readonly object: T };

/** Objects of one kind in the order in which they were made. Objects are replaced, never changed. */
export class Table<T extends { readonly id: string }> {
  readonly #rows = new Map<string, Row<T>>();

  /** Adds an object, or replaces the one with its id in its old place. */
  put(account: string, object: T): void {
    this.#rows.set(object.id, { account, object });
  }

  /** Finds an object by id, whichever account it belongs to. */
  row(id: string): Row<T> | undefined {
    return this.#rows.get(id);
  }

  /** Finds an object of one account. */
  find(account: string, id: string): T | undefined {
    const row = this.#rows.get(id);
    return row?.account === account ? row.object : undefined;
  }

  /** Takes an object away. */
  remove(id: string): void {
    this.#rows.delete(id);
  }

  /** Takes all objects away. */
  clear(): void {
    this.#rows.clear();
  }

  /** The objects of one account, oldest first. */
  of(account: string): T[] {
    return this.rows().flatMap((row) => (row.account === account ? [row.object] : []));
  }

  /** All rows, oldest first. */
  rows(): Row<T>[] {
    return [...this.#rows.values()];
  }
}
