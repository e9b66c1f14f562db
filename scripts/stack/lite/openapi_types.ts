/** A part of a Swagger document; what is undefined is left out when it is written. */
export type Swagger = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string | undefined>> = {
  "character varying": "string",
  character: "string",
  text: "string",
  boolean: "boolean",
  smallint: "integer",
  integer: "integer",
  bigint: "integer",
  numeric: "number",
  real: "number",
  "double precision": "number",
  json: undefined,
  jsonb: undefined,
};
const FORMATS: Readonly<Record<string, string>> = { smallint: "int32", integer: "int32", bigint: "int64" };

/** How Swagger names a PostgreSQL type. Source: PostgREST, src/library/PostgREST/Response/OpenAPI.hs (toSwaggerType, toSwaggerFormat). */
export function swaggerType(type: string): Swagger {
  const name = nameOf(type);
  const items = name === "array" ? { items: itemsOf(type.slice(0, -2)) } : {};
  return { format: FORMATS[type] ?? type, type: name, ...items };
}

/** The value of a column's default when it is a constant; undefined for an expression. */
export function swaggerDefault(expression: string | null, type: string): unknown {
  if (expression === null) return undefined;
  const suffix = `::${type}`;
  const constant = expression.endsWith(suffix)
    ? expression.slice(0, -suffix.length).replace(/^'+|'+$/gu, "")
    : expression;
  const text = nameOf(type) === "string" ? `"${constant}"` : expression;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function itemsOf(type: string): Swagger {
  return { type: nameOf(type) };
}

function nameOf(type: string): string | undefined {
  if (Object.hasOwn(TYPES, type)) return TYPES[type];
  return type.endsWith("[]") ? "array" : "string";
}
