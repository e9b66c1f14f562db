import { GraphqlError } from "../graphql_error.ts";
import type { SelectedField } from "./selected_field.ts";

/** Refuses arguments that a field doesn't have. */
export function restrictArguments(selected: SelectedField, allowed: readonly string[]): void {
  const extra = selected.arguments.map((argument) => argument.name.value).filter((name) => !allowed.includes(name));
  if (extra.length === 0) return;
  throw new GraphqlError(`Input contains extra keys [${extra.map((name) => JSON.stringify(name)).join(", ")}]`);
}
