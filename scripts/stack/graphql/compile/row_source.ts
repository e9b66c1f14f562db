/** Where a collection's rows come from. */
export type RowSource = {
  /** What `from` reads, without an alias. */
  readonly relation: string;
  /** SQL that restricts the rows in `block` to those of the enclosing row, if there is one. */
  readonly join: ((block: string) => string) | undefined;
};
