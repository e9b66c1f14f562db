import type { Field } from "../schema/types.ts";
import { coerceInput } from "./coerce_input.ts";
import type { InputValue } from "./input_value.ts";
import { literalValue } from "./literal_value.ts";
import type { RequestContext } from "./request_context.ts";
import type { SelectedField } from "./selected_field.ts";

/** The checked value of one argument; absent where the document doesn't give it. */
export function readArgument(context: RequestContext, field: Field, selected: SelectedField, name: string): InputValue {
  const definition = field.arguments.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`field ${field.name} has no argument ${name}`);
  const given = selected.arguments.find((argument) => argument.name.value === name);
  const value = given === undefined ? undefined : literalValue(given.value, context);
  return coerceInput(context.schema.registry, definition.type, value);
}
