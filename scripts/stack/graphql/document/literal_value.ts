import { Kind } from "graphql";
import type { ValueNode } from "graphql";

import type { InputValue } from "./input_value.ts";
import type { RequestContext } from "./request_context.ts";

/** The value of a literal, with variables put in: what was given, else the variable's default, else absent. */
export function literalValue(node: ValueNode, context: RequestContext): InputValue {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.BOOLEAN:
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
      return BigInt(node.value);
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((item) => literalValue(item, context));
    case Kind.OBJECT:
      return new Map(node.fields.map((field) => [field.name.value, literalValue(field.value, context)]));
    case Kind.VARIABLE: {
      const name = node.name.value;
      if (context.variables.has(name)) return context.variables.get(name);
      const definition = context.variableDefinitions.find((candidate) => candidate.variable.name.value === name);
      return definition?.defaultValue === undefined ? undefined : literalValue(definition.defaultValue, context);
    }
  }
}
