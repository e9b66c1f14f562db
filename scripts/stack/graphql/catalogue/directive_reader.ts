import { GraphqlError } from "../graphql_error.ts";
import { RequestFailure } from "../request_failure.ts";
import { parseDirective } from "./parse_directive.ts";
import type { DeclaredKey } from "./types.ts";

/** Reads single values out of one object's comment directive and names what is malformed. */
export class DirectiveReader {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(comment: string | null | Readonly<Record<string, unknown>>) {
    this.values = typeof comment === "string" || comment === null ? parseDirective(comment) : comment;
  }

  /** As `->>` reads it: text of whatever is there. */
  text(key: string): string | null {
    const value = this.values[key];
    if (value === undefined || value === null) return null;
    return typeof value === "string" ? value : JSON.stringify(value);
  }

  string(key: string): string | null {
    const value = this.values[key];
    if (value === undefined || value === null) return null;
    if (typeof value !== "string") throw wrongType(value, "a string");
    return value;
  }

  isTrue(key: string): boolean {
    return this.values[key] === true;
  }

  /** `{"<key>": {"enabled": true}}` */
  isEnabled(key: string): boolean {
    const value = this.values[key];
    if (typeof value !== "object" || value === null || !("enabled" in value)) return false;
    return value.enabled === true || value.enabled === "true";
  }

  rows(key: string): number | null {
    const text = this.text(key);
    if (text === null) return null;
    if (!/^\s*[+-]?\d+\s*$/.test(text)) {
      throw new RequestFailure(`invalid input syntax for type integer: "${text}"`);
    }
    const rows = Number(text);
    if (rows < 0) throw new GraphqlError(`${PREFIX} invalid value: integer \`${rows}\`, expected u64`);
    return rows;
  }

  strings(key: string): readonly string[] | null {
    const value = this.values[key];
    return value === undefined || value === null ? null : stringList(value);
  }

  mappings(key: string): ReadonlyMap<string, string> {
    const value = this.values[key];
    if (value === undefined || value === null) return new Map();
    if (typeof value !== "object" || Array.isArray(value)) throw wrongType(value, "a map");
    const entries = Object.entries(value).map(([label, name]: [string, unknown]): [string, string] => {
      if (typeof name !== "string") throw wrongType(name, "a string");
      return [label, name];
    });
    return new Map(entries);
  }

  declaredKeys(key: string): readonly DeclaredKey[] {
    const value = this.values[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw wrongType(value, "a sequence");
    return value.map(declaredKey);
  }
}

const PREFIX = "Error while loading schema, check comment directives.";

function declaredKey(value: unknown): DeclaredKey {
  if (typeof value !== "object" || value === null) throw wrongType(value, "struct TableDirectiveForeignKey");
  const entry: Readonly<Record<string, unknown>> = { ...value };
  const reader = new DirectiveReader(entry);
  const required = (name: string): unknown => {
    if (!(name in entry)) throw new GraphqlError(`${PREFIX} missing field \`${name}\``);
    return entry[name];
  };
  const requiredString = (name: string): string => {
    const found = required(name);
    if (typeof found !== "string") throw wrongType(found, "a string");
    return found;
  };
  return {
    localName: reader.string("local_name"),
    localColumns: stringList(required("local_columns")),
    foreignName: reader.string("foreign_name"),
    foreignSchema: requiredString("foreign_schema"),
    foreignTable: requiredString("foreign_table"),
    foreignColumns: stringList(required("foreign_columns")),
  };
}

function stringList(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw wrongType(value, "a sequence");
  return value.map((item: unknown) => {
    if (typeof item !== "string") throw wrongType(item, "a string");
    return item;
  });
}

function wrongType(value: unknown, expected: string): GraphqlError {
  return new GraphqlError(`${PREFIX} invalid type: ${describe(value)}, expected ${expected}`);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "sequence";
  if (typeof value === "boolean") return `boolean \`${value}\``;
  if (typeof value === "number") return `${Number.isInteger(value) ? "integer" : "floating point"} \`${value}\``;
  if (typeof value === "string") return `string ${JSON.stringify(value)}`;
  return "map";
}
