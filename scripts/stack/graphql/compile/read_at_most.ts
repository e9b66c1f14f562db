import { readArgument } from "../document/read_argument.ts";
import type { SelectedField } from "../document/selected_field.ts";
import { GraphqlError } from "../graphql_error.ts";
import type { Field } from "../schema/types.ts";
import type { Compiler } from "./compiler.ts";

/** How many rows a write may touch. Whatever is no integer means one row, as on the platform. */
export function readAtMost(compiler: Compiler, field: Field, selected: SelectedField): bigint {
  try {
    const value = readArgument(compiler, field, selected, "atMost");
    return typeof value === "bigint" ? value : 1n;
  } catch (error) {
    if (error instanceof GraphqlError) return 1n;
    throw error;
  }
}
