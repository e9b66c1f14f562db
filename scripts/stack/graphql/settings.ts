/** Limits against abuse. Depth has the platform's own number; the others are ours and generous. */
export type GraphqlSettings = {
  /** Nested selections that one operation may have, fragments counted where they are spread. */
  readonly maxDepth: number;
  /** Fields that one operation may select, fragments counted where they are spread. */
  readonly maxFields: number;
  /** Lexical tokens that a document may have. */
  readonly maxTokens: number;
  /** Bytes of a request's body. */
  readonly maxBodyBytes: number;
  /** Milliseconds that one statement may run, unless the role has its own `statement_timeout`. */
  readonly statementTimeoutMs: number;
  /** Database connections that serve requests. */
  readonly connections: number;
};

/** What an endpoint uses unless told otherwise. */
export const defaultSettings: GraphqlSettings = {
  maxDepth: 32,
  maxFields: 10_000,
  maxTokens: 100_000,
  maxBodyBytes: 1_048_576,
  statementTimeoutMs: 8_000,
  connections: 10,
};
