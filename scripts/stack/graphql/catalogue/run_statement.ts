/** Runs one statement inside the request's transaction. Every parameter is text; the statement casts it. */
export type RunStatement = (
  text: string,
  parameters: readonly (string | null)[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;
