import { parseExactJson, rawJson } from "./exact_json.ts";

/**
 * Reads a row that PostgreSQL wrote as JSON. When the query looks into JSON values (`select=data->n`), every
 * string stays the raw text that it is: the library would make a number of `"007"` and a boolean of `"true"`.
 */
export function parseRow(text: string, looksIntoJson: boolean): unknown {
  if (!looksIntoJson) return parseExactJson(text);
  return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) => {
    const source = context?.source;
    if (source === undefined || value === null || typeof value === "boolean") return value;
    return typeof value === "number" && String(value) === source ? value : rawJson(source);
  });
}
