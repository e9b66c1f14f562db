import type { OpenapiFunction, OpenapiTable } from "./openapi_rows.ts";
import { swaggerType } from "./openapi_types.ts";
import type { Swagger } from "./openapi_types.ts";

const JSON_TYPES = [
  "application/json",
  "application/vnd.pgrst.object+json;nulls=stripped",
  "application/vnd.pgrst.object+json",
];
const reference = (name: string): Swagger => ({ $ref: `#/parameters/${name}` });

/** First line and rest of a comment. */
function described(text: string | null): Swagger {
  if (text === null) return {};
  const [summary = "", ...rest] = text.split("\n");
  const description = rest.join("\n").replace(/^\n+/u, "");
  return { summary, ...(description === "" ? {} : { description }) };
}

/** The operations on a table. Source: PostgREST, src/library/PostgREST/Response/OpenAPI.hs (makePathItem). */
export function tablePath(table: OpenapiTable): Swagger {
  const common = { tags: [table.name], ...described(table.description) };
  const filters = table.columns.map((column) => reference(`rowFilter.${table.name}.${column.name}`));
  const body = reference(`body.${table.name}`);
  const reading = ["select", "order", "range", "rangeUnit", "offset", "limit", "preferCount"].map(reference);
  const rows = { type: "array", items: { $ref: `#/definitions/${table.name}` } };
  const get = {
    ...common,
    parameters: [...filters, ...reading],
    responses: { "200": { description: "OK", schema: rows }, "206": { description: "Partial Content" } },
  };
  if (!table.writable) return { get };
  const changed = { "204": { description: "No Content" } };
  return {
    get,
    post: {
      ...common,
      parameters: [body, reference("select"), reference("preferPost")],
      responses: { "201": { description: "Created" } },
    },
    delete: { ...common, parameters: [...filters, reference("preferReturn")], responses: changed },
    patch: { ...common, parameters: [...filters, body, reference("preferReturn")], responses: changed },
  };
}

/** The calls of a function. Source: PostgREST, the same file (makeProcPathItem). */
export function functionPath(entry: OpenapiFunction): Swagger {
  const required = entry.arguments.filter((argument) => argument.required).map(({ name }) => name);
  const schema = {
    type: "object",
    ...(entry.description === null ? {} : { description: entry.description }),
    properties: Object.fromEntries(entry.arguments.map(({ name, type }) => [name, swaggerType(type)])),
    ...(required.length === 0 ? {} : { required }),
  };
  const common = {
    tags: [`(rpc) ${entry.name}`],
    ...described(entry.description),
    produces: JSON_TYPES,
    responses: { "200": { description: "OK" } },
  };
  const args = { name: "args", in: "body", required: true, schema };
  const post = { ...common, parameters: [args, reference("preferParams")] };
  return entry.volatile ? { post } : { get: { ...common, parameters: entry.arguments.map(queryParameter) }, post };
}

function queryParameter(argument: OpenapiFunction["arguments"][number]): Swagger {
  const { type, format } = swaggerType(argument.type);
  const base = { name: argument.name, in: "query", required: argument.required };
  if (argument.variadic)
    return { ...base, type: "array", collectionFormat: "multi", items: swaggerType(argument.type.slice(0, -2)) };
  // An array is written in braces, and JSON as text.
  return { ...base, format, type: type === undefined || type === "array" ? "string" : type };
}
