/** `JSON.rawJSON` of Node 22 and later, which TypeScript's library does not describe yet. */
export const rawJson: (text: string) => unknown = Reflect.get(JSON, "rawJSON");
const isRawJson: (value: unknown) => boolean = Reflect.get(JSON, "isRawJSON");

/**
 * JSON number by number as it was written: what a JavaScript number can't hold (bigint beyond 2^53,
 * numeric with its trailing zeros) stays the raw text and is written out again unchanged.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, keepNumber);
}

/** The text of a number that only its text can hold; undefined for every other value. */
export function exactNumber(value: unknown): string | undefined {
  return isRawJson(value) ? JSON.stringify(value) : undefined;
}

function keepNumber(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  return typeof value !== "number" || source === undefined || String(value) === source ? value : rawJson(source);
}
