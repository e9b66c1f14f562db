import type { InputValue } from "./input_value.ts";

/** Tells a list from every other value. */
export function isInputList(value: InputValue): value is readonly InputValue[] {
  return Array.isArray(value);
}
