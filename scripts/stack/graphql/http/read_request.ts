import type { InputValue } from "../document/input_value.ts";
import { isInputObject } from "../document/is_input_object.ts";
import { parseJsonInput } from "../document/parse_json_input.ts";
import type { GraphqlRequest } from "../execute/graphql_request.ts";
import { HttpFault } from "./http_fault.ts";
import { readBody } from "./read_body.ts";

const PARAMETERS: ReadonlySet<string> = new Set(["query", "variables", "operationName", "extensions"]);

/** Reads a request's body. The platform takes it as the arguments of a database function, and refuses like one. */
export async function readRequest(request: Request, maxBytes: number): Promise<GraphqlRequest> {
  if (request.method !== "POST") throw new HttpFault(405, "PGRST117", `Unsupported HTTP method: ${request.method}`);
  const body = parse(await readBody(request, maxBytes));
  if (!isInputObject(body)) throw new HttpFault(400, "PGRST102", "Empty or invalid json");
  const unknown = [...body.keys()].filter((key) => !PARAMETERS.has(key));
  if (unknown.length > 0) {
    const names = [...body.keys()].toSorted().join(", ");
    throw new HttpFault(
      404,
      "PGRST202",
      `Could not find the function graphql_public.graphql(${names}) in the schema cache`,
    );
  }
  const query = body.get("query");
  const operationName = body.get("operationName");
  return {
    query: typeof query === "string" ? query : "",
    variables: body.get("variables") ?? new Map(),
    operationName: typeof operationName === "string" ? operationName : null,
  };
}

function parse(text: string): InputValue {
  try {
    return parseJsonInput(text);
  } catch {
    throw new HttpFault(400, "PGRST102", "Empty or invalid json");
  }
}
