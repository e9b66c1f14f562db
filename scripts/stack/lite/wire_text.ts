import { exactNumber } from "./exact_json.ts";

/** Fields of a composite type in order, by the type's name; undefined when the type is none. */
export type FindFields = (type: string) => readonly { readonly name: string; readonly type: string }[] | undefined;

/**
 * Writes a JSON value as text for a column or argument of `type`, as `json_populate_record` reads it in
 * PostgreSQL (src/backend/utils/adt/jsonfuncs.c, populate_record_field): JSON null is SQL NULL, a string is
 * read by the type's own input function, arrays and objects fill arrays and composite types.
 */
export function wireText(value: unknown, type: string, findFields: FindFields): string | null {
  if (value === null || value === undefined) return null;
  const number = exactNumber(value);
  const base = type.toLowerCase();
  if (base === "json" || base === "jsonb") return JSON.stringify(value);
  if (number !== undefined) return number;
  if (typeof value === "string") return value;
  if (Array.isArray(value) && type.endsWith("[]")) return arrayText(value, type.slice(0, -2), findFields);
  if (typeof value !== "object") return String(value);
  const fields = Array.isArray(value) ? undefined : findFields(type);
  if (fields === undefined) return JSON.stringify(value);
  const parts = fields.map((field) => wireText(Reflect.get(value, field.name), field.type, findFields));
  return `(${parts.map((part) => (part === null ? "" : quote(part, '""'))).join(",")})`;
}

function arrayText(values: readonly unknown[], type: string, findFields: FindFields): string {
  const isJson = type === "json" || type === "jsonb";
  const parts = values.map((value) => {
    if (Array.isArray(value) && !isJson) return arrayText(value, type, findFields);
    const text = wireText(value, type, findFields);
    return text === null ? "NULL" : quote(text, '\\"');
  });
  return `{${parts.join(",")}}`;
}

function quote(text: string, quotation: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', quotation)}"`;
}
