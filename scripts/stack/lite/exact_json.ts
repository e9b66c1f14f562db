/**
 * JSON as PostgreSQL wrote it, number by number: what a JavaScript number can't hold (bigint beyond 2^53,
 * numeric with its trailing zeros) stays the raw text and is written out again unchanged.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, keepNumber);
}

function keepNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || String(value) === source) return value;
  return rawJson(source);
}

/** `JSON.rawJSON` of Node 22 and later, which TypeScript's library does not describe yet. */
const rawJson: (text: string) => unknown = Reflect.get(JSON, "rawJSON");
