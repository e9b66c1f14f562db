import { blankSql } from "./blank_sql.ts";

/** One file of the declared schema. */
export type SchemaFile = {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  /** `50_bookings`. */
  readonly domain: string;
  /** `tables`, `functions`, …; `policies` for files of policies/. */
  readonly kind: string;
  readonly text: string;
  /** Qualified names of the objects that the file makes. */
  readonly defines: readonly string[];
  /** Qualified names that must exist when the file is loaded. */
  readonly needs: readonly string[];
  /** Qualified names that its function bodies use: needed when they run. */
  readonly calls: readonly string[];
};

const DEFINITION =
  /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:recursive\s+)?(?:type|domain|table|(?:materialized\s+)?view|function|procedure|aggregate|sequence)\s+(?:if\s+not\s+exists\s+)?(?<name>[a-z_]\w*\.[a-z_]\w*)/giu;
const QUALIFIED = /\b[a-z_]\w*\.[a-z_]\w*/giu;

/** Reads out of a file's text what it makes and what it leans on. */
export function parseSchemaFile(path: string, text: string): SchemaFile {
  const parts = path.split("/");
  const { head, bodies } = blankSql(text);
  const defines = unique([...head.matchAll(DEFINITION)].map((match) => match.groups?.["name"] ?? ""));
  const mentioned = (sql: string): string[] => sql.match(QUALIFIED) ?? [];
  return {
    path,
    domain: parts[1] ?? "",
    kind: parts[0] === "policies" ? "policies" : (parts[2] ?? ""),
    text,
    defines,
    needs: unique(mentioned(head)).filter((name) => !defines.includes(name)),
    calls: unique(bodies.flatMap((body) => mentioned(blankSql(body).head))),
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.toLowerCase()))];
