import type { RequestContext } from "../document/request_context.ts";
import { selectFields } from "../document/select_fields.ts";
import type { SelectedField } from "../document/selected_field.ts";
import type { JsonValue } from "./json_value.ts";

/** One introspection object: each selected field answered by name. */
export function describe(
  selected: SelectedField,
  typeName: string,
  context: RequestContext,
  answer: (part: SelectedField) => JsonValue,
): JsonValue {
  const parts = selectFields(selected.selections, typeName, context);
  return Object.fromEntries(parts.map((part) => [part.key, answer(part)]));
}
