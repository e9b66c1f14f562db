import type { InputObject, InputValue } from "./input_value.ts";

/** Tells an input object from every other value. */
export function isInputObject(value: InputValue): value is InputObject {
  return value instanceof Map;
}
