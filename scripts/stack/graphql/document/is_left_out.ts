import { Kind } from "graphql";
import type { DirectiveNode, SelectionNode } from "graphql";

import { GraphqlError } from "../graphql_error.ts";
import type { InputObject } from "./input_value.ts";

/** Whether `@skip` or `@include` takes the selection out of the document. */
export function isLeftOut(selection: SelectionNode, variables: InputObject): boolean {
  return (selection.directives ?? []).some((directive) => leavesOut(directive, variables));
}

function leavesOut(directive: DirectiveNode, variables: InputObject): boolean {
  const name = directive.name.value;
  if (name !== "skip" && name !== "include") throw new GraphqlError(`Unknown directive ${name}`);
  const [argument, ...others] = directive.arguments ?? [];
  if (argument === undefined || others.length > 0) {
    throw new GraphqlError(`Incorrect arguments to directive @${name}`);
  }
  if (argument.name.value !== "if") throw new GraphqlError(`Unknown argument to @${name}: ${argument.name.value}`);
  const leavesOutWhen = name === "skip";
  if (argument.value.kind === Kind.BOOLEAN) return argument.value.value === leavesOutWhen;
  if (argument.value.kind !== Kind.VARIABLE) return false;
  const given = variables.get(argument.value.name.value);
  if (typeof given !== "boolean") throw new GraphqlError(`Value for "if" in @${name} directive is required`);
  return given === leavesOutWhen;
}
