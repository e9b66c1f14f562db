import { defineInput } from "../schema/define_input.ts";
import { reference } from "../schema/reference.ts";
import type { TypeRegistry } from "../schema/type_registry.ts";
import type { Input } from "../schema/types.ts";

export type Directive = { readonly name: string; readonly description: string; readonly argument: Input };

/** The two directives that a document may use. */
export function directives(registry: TypeRegistry): readonly Directive[] {
  const argument = (description: string): Input =>
    defineInput("if", reference.nonNull(registry.scalar("Boolean")), { description });
  return [
    {
      name: "include",
      description: "This field or fragment will be included only when the `if` argument is true.",
      argument: argument("Included when true"),
    },
    {
      name: "skip",
      description: "This field or fragment will be skipped when the `if` argument is true.",
      argument: argument("Skipped when true"),
    },
  ];
}
