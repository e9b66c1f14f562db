import type { FragmentDefinitionNode, VariableDefinitionNode } from "graphql";

import type { RoleSchema } from "../schema/build_schema.ts";
import type { InputObject } from "./input_value.ts";

/** What reading a selection needs to know besides the selection. */
export type RequestContext = {
  readonly schema: RoleSchema;
  readonly fragments: readonly FragmentDefinitionNode[];
  readonly variables: InputObject;
  readonly variableDefinitions: readonly VariableDefinitionNode[];
};
