import type { InputObject, InputValue } from "./input_value.ts";

/** Reads JSON text into input values without losing digits. Throws SyntaxError when it is no JSON. */
export function parseJsonInput(text: string): InputValue {
  const parsed: InputValue = JSON.parse(text, (_key, value: unknown, ...context: { readonly source?: string }[]) =>
    revive(value, context[0]?.source),
  );
  return parsed;
}

function revive(value: unknown, source: string | undefined): InputValue {
  if (typeof value === "number") {
    return source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Map) return value;
  if (Array.isArray(value)) return value;
  if (typeof value === "object") return new Map<string, InputValue>(Object.entries(value)) satisfies InputObject;
  return undefined;
}
