import postgres from "postgres";

/** A connection whose values compare plainly in tests: int8 as number, dates and ranges as text. */
export type TestSql = postgres.Sql<{ bigint: number; date: string }>;

/** Connects to a test database. */
export function connect(url: string, max = 4): TestSql {
  return postgres(url, {
    max,
    onnotice: () => undefined,
    types: {
      bigint: { to: 20, from: [20], parse: toSafeNumber, serialize: String },
      date: { to: 1082, from: [1082], parse: String, serialize: String },
    },
  });
}

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} does not fit a JavaScript number`);
  return value;
}
