import type { InputValue } from "../document/input_value.ts";
import { parseJsonInput } from "../document/parse_json_input.ts";

/** The value that JSON text stands for; undefined when it is no JSON. */
export function decodeJson(text: string): InputValue {
  try {
    return parseJsonInput(text);
  } catch {
    return undefined;
  }
}
