/** A response while it is put together. Values are JSON text, mostly as the database built it. */
export type GraphqlResponse = {
  /** Undefined leaves `data` out; null is a null. */
  readonly data: ReadonlyMap<string, string> | null | undefined;
  readonly errors: readonly string[];
};
