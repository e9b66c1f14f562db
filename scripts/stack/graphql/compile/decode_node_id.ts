import type { InputValue } from "../document/input_value.ts";
import { isInputList } from "../document/is_input_list.ts";
import { GraphqlError } from "../graphql_error.ts";
import { decodeBase64 } from "./decode_base64.ts";
import { decodeJson } from "./decode_json.ts";
import { decodeUtf8 } from "./decode_utf8.ts";

export type NodeId = { readonly schema: string; readonly table: string; readonly key: readonly InputValue[] };

/** The row that a node id names. */
export function decodeNodeId(value: InputValue): NodeId {
  if (typeof value !== "string") throw new GraphqlError("Invalid value passed to nodeId argument, Error 1");
  const bytes = decodeBase64(value);
  if (bytes === undefined) throw invalid(2);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw invalid(3);
  const decoded = decodeJson(text);
  if (decoded === undefined) throw invalid(4);
  if (!isInputList(decoded)) throw invalid(10);
  if (decoded.length < 3) throw invalid(5);
  const [schema, table, ...key] = decoded;
  if (typeof schema !== "string") throw invalid(6);
  if (typeof table !== "string") throw invalid(7);
  return { schema, table, key };
}

function invalid(number: number): GraphqlError {
  return new GraphqlError(`Invalid value passed to nodeId argument. Error ${number}`);
}
