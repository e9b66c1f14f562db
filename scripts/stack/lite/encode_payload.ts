import type { AnyAST, IntrospectResult } from "@supabase/lite";
import { sql } from "kysely";

import type { RequestContext } from "./request_context.ts";
import { WireArray } from "./wire_array.ts";
import { wireText } from "./wire_text.ts";
import type { FindFields } from "./wire_text.ts";
import { WireValue } from "./wire_value.ts";

/**
 * Turns the values of a write, and the arguments of a call, into what PostgREST would hand to PostgreSQL.
 * The library guesses each value's type from its JavaScript type, which fails for JSON strings and
 * booleans in jsonb, composite types, and numbers beyond 2^53; and it stores defaults where a row of a
 * bulk insert lacks a column, while PostgREST stores NULL unless `Prefer: missing=default` says otherwise
 * (https://docs.postgrest.org/en/v14/references/api/preferences.html, "Bulk Insert with Default Values").
 */
export function encodePayload(ast: AnyAST, context: RequestContext | undefined, schema: IntrospectResult): AnyAST {
  const findFields = fieldFinder(schema);
  if (ast.type === "rpc") {
    const given = ast.httpMethod === "GET" ? argumentsOf(context?.request) : context?.payload;
    return encodeArguments(ast, given, schema, findFields);
  }
  const body = context?.payload;
  if (ast.values === undefined || ast.type === "put") return ast;
  const types = new Map(
    schema.columns
      .filter((column) => column.table === ast.from && column.schema === (ast.schema ?? "public"))
      .map((column) => [column.name, typeName(column.pg_type ?? column.type)]),
  );
  const values: unknown = typeof body === "object" && body !== null ? body : ast.values;
  const columns = ast.$meta?.columns;
  const encodeRow = (row: unknown): object => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return Object(row);
    const names = columns ?? Object.keys(row);
    return Object.fromEntries(
      names.map((name) => {
        if (!Object.hasOwn(row, name))
          return [name, ast.$meta?.missing === "default" && ast.type !== "update" ? sql`default` : null];
        return [name, wire(Reflect.get(row, name), types.get(name) ?? "text", findFields)];
      }),
    );
  };
  const usable = columns === undefined || columns.every((name) => types.has(name));
  if (!usable || !isRows(values)) return ast;
  const $meta = { ...ast.$meta };
  // The rows now name every column themselves.
  delete $meta.columns;
  return { ...ast, $meta, values: Array.isArray(values) ? values.map(encodeRow) : encodeRow(values) };
}

function encodeArguments(ast: AnyAST, body: unknown, schema: IntrospectResult, findFields: FindFields): AnyAST {
  const { args } = ast;
  if (args === undefined || Array.isArray(args)) return ast;
  const given = Object.keys(args);
  const exact: object = typeof body === "object" && body !== null && !Array.isArray(body) ? body : args;
  const candidates = (schema.functions ?? []).filter(
    (entry) =>
      entry.name === ast.function &&
      entry.schema === (ast.schema ?? schema.default_schema ?? "public") &&
      given.every((name) => entry.arg_names.includes(name)),
  );
  const encoded = given.map((name) => {
    const value: unknown = Reflect.get(Object.hasOwn(exact, name) ? exact : args, name);
    const found = new Set(candidates.map((entry) => entry.arg_types[entry.arg_names.indexOf(name)] ?? ""));
    const [type] = found;
    if (found.size !== 1 || type === undefined) return [name, value];
    // The library wants to see an array as one, and makes JSON of what it takes for another thing.
    const isArray = Array.isArray(value) ? type !== "json" && type !== "jsonb" : type.endsWith("[]");
    if (!isArray) return [name, wire(value, type, findFields)];
    const text = wireText(value, type, findFields);
    return [name, text === null ? null : new WireArray(text, Array.isArray(value) ? value : [value])];
  });
  return { ...ast, args: Object.fromEntries(encoded) };
}

/** The arguments of a call by GET as they were written; the library takes a text `true` for a boolean. */
function argumentsOf(request: Request | undefined): object {
  const parameters = request === undefined ? new URLSearchParams() : new URL(request.url).searchParams;
  const names = [...new Set(parameters.keys())].filter((name) => parameters.getAll(name).length === 1);
  return Object.fromEntries(names.map((name) => [name, parameters.get(name)]));
}

function wire(value: unknown, type: string, findFields: FindFields): WireValue | null {
  const text = wireText(value, type, findFields);
  return text === null ? null : new WireValue(text, value);
}

function isRows(values: unknown): boolean {
  const isRow = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
  return Array.isArray(values) ? values.every(isRow) : isRow(values);
}

/** The catalogue's `_int4` is `int4[]`. */
function typeName(name: string): string {
  return name.startsWith("_") ? `${name.slice(1)}[]` : name;
}

function fieldFinder(schema: IntrospectResult): FindFields {
  return (type) => {
    const [space, name] = type.includes(".") ? type.split(".") : [undefined, type];
    const bare = name?.replaceAll('"', "");
    const composite = schema.custom_types.find(
      (entry) => entry.kind === "composite" && entry.type === bare && (space === undefined || entry.schema === space),
    );
    if (composite !== undefined && "fields" in composite) return composite.fields;
    const columns = schema.columns
      .filter((column) => column.table === bare && (space === undefined || column.schema === space))
      .sort((a, b) => a.ordinal_position - b.ordinal_position);
    if (columns.length === 0) return undefined;
    return columns.map((column) => ({ name: column.name, type: typeName(column.pg_type ?? column.type) }));
  };
}
