import { literal } from "./literal.ts";

/** `json_build_object` takes a hundred arguments at most. */
const PAIRS_PER_CALL = 50;

/** SQL that builds a JSON object of response keys and the SQL of their values. */
export function jsonObject(pairs: readonly (readonly [key: string, sql: string])[]): string {
  if (pairs.length <= PAIRS_PER_CALL) return `json_build_object(${argumentsOf(pairs)})`;
  const parts: string[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_PER_CALL) {
    parts.push(`jsonb_build_object(${argumentsOf(pairs.slice(start, start + PAIRS_PER_CALL))})`);
  }
  return `(${parts.join(" || ")})`;
}

function argumentsOf(pairs: readonly (readonly [key: string, sql: string])[]): string {
  return pairs.map(([key, sql]) => `${literal(key)}, ${sql}`).join(", ");
}
