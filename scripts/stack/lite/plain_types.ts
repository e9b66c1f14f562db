import type { PostgresType } from "postgres";

/**
 * How values travel between JavaScript and PostgreSQL. A string goes as it is, whatever the column: the
 * library writes JSON, dates and numbers as text itself, and the driver would encode them a second time
 * (jsonb as a JSON string in a JSON string).
 */
export const plainTypes: Record<string, PostgresType> = {
  json: { to: 114, from: [114], serialize: jsonText, parse: (text: string) => JSON.parse(text) },
  jsonb: { to: 3802, from: [3802], serialize: jsonText, parse: (text: string) => JSON.parse(text) },
  boolean: { to: 16, from: [16], serialize: String, parse: (text: string) => text === "t" },
  bytea: { to: 17, from: [17], serialize: byteaText, parse: (text: string) => text },
  bigint: { to: 20, from: [20], serialize: String, parse: bigint },
  numeric: { to: 1700, from: [1700], serialize: String, parse: numeric },
  date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
  time: { to: 1083, from: [1083], serialize: String, parse: (text: string) => text },
  timetz: { to: 1266, from: [1266], serialize: String, parse: (text: string) => text },
  timestamptz: { to: 1184, from: [1184], serialize: dateText, parse: isoTimestamp },
  timestamp: { to: 1114, from: [1114], serialize: dateText, parse: isoTimestamp },
};

function jsonText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function bigint(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}

function numeric(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : text;
}

function byteaText(value: unknown): string {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : String(value);
}

function dateText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** `2026-01-01 12:00:00.5+00` as Auth and Storage write it, `2026-01-01T12:00:00.5Z`; the session's zone is UTC. */
function isoTimestamp(text: string): string {
  return /^\d{4}-/u.test(text) ? text.replace(" ", "T").replace(/\+00(?::00)?$/u, "Z") : text;
}
