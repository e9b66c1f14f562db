import type { InputValue } from "../document/input_value.ts";
import { isInputList } from "../document/is_input_list.ts";
import { GraphqlError } from "../graphql_error.ts";
import { decodeBase64 } from "./decode_base64.ts";
import { decodeJson } from "./decode_json.ts";
import { decodeUtf8 } from "./decode_utf8.ts";

/** The values by which a cursor's row is placed in the order. */
export function decodeCursor(cursor: string): readonly InputValue[] {
  const bytes = decodeBase64(cursor);
  if (bytes === undefined) throw new GraphqlError("Failed to decode cursor, error 1");
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new GraphqlError("Failed to decode cursor, error 2");
  const value = decodeJson(text);
  if (value === undefined) throw new GraphqlError("Failed to decode cursor, error 3");
  if (!isInputList(value)) throw new GraphqlError("Failed to decode cursor, error 4");
  return value;
}
