import type { CheckDefinition } from "./check_definition.ts";
import { advisorsCheck } from "./database/advisors_check.ts";
import { cliCheck } from "./database/cli_check.ts";
import { deployCheck } from "./database/deploy_check.ts";
import { driftCheck } from "./database/drift_check.ts";
import { generatedTypesCheck } from "./database/generated_types_check.ts";
import { exposedSchemaCheck } from "./graphql/exposed_schema_check.ts";
import { layoutCheck } from "./layout/layout_check.ts";
import { linksCheck } from "./links_check.ts";
import { lockFileCheck } from "./lock_file/lock_file_check.ts";
import { schemaRulesCheck } from "./schema_rules/schema_rules_check.ts";
import { SQL_FILES } from "./sql_files.ts";
import { toolCheck } from "./tools/tool_check.ts";

/** All checks, in the order of their lines. */
export const CHECKS: readonly CheckDefinition[] = [
  lockFileCheck,
  linksCheck,
  layoutCheck,
  toolCheck("lint of TypeScript", "oxlint", ["--deny-warnings"]),
  toolCheck("format of TypeScript", "oxfmt", ["--check"]),
  toolCheck("types of TypeScript", "tsc", ["--noEmit", "-p", "."]),
  toolCheck("lint of SQL", "postgres-language-server", ["check", "--error-on-warnings", "sql", "policies"]),
  toolCheck("format of SQL", "prettier", ["--check", "--log-level=warn", ...SQL_FILES]),
  schemaRulesCheck,
  driftCheck,
  generatedTypesCheck,
  exposedSchemaCheck,
  advisorsCheck,
  cliCheck,
  deployCheck,
];
