import type { CheckDefinition } from "../check_definition.ts";
import { findBrokenRules } from "./find_broken_rules.ts";

/** The conventions of the schema that only the database shows. */
export const schemaRulesCheck: CheckDefinition = {
  name: "schema rules",
  run: async ({ databases }) => findBrokenRules((await databases()).declaredUrl),
};
