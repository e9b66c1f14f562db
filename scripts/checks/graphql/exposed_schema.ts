import { parse, print, visit } from "graphql";

import { loadConfig } from "../../stack/config/load_config.ts";
import { printRoleSchema } from "../../stack/graphql/print_role_schema.ts";

/** The file that shows what GraphQL exposes, from the project's root. */
export const EXPOSED_SCHEMA_FILE = "tests/graphql/exposed_schema.graphql";

const ROLES = [
  ["anon", "visitors"],
  ["authenticated", "guests, hosts and staff: which rows of it they see, row-level security says"],
  ["service_role", "programs with the secret key"],
] as const;

/** What GraphQL exposes to each role of the API. Descriptions are left out: they stand in sql/. */
export async function exposedSchema(root: string, databaseUrl: string): Promise<string> {
  const config = await loadConfig(root, {});
  const parts = ["# Made by `npm run graphql:schema`. A section for each role of the API.\n"];
  for (const [role, who] of ROLES) {
    const schema = await printRoleSchema({ databaseUrl, role, searchPath: config.api.extraSearchPath });
    parts.push(`# ---- ${role}: ${who} ----\n`, `${withoutDescriptions(schema)}\n`);
  }
  return parts.join("\n");
}

function withoutDescriptions(schema: string): string {
  return print(
    visit(parse(schema, { noLocation: true }), {
      enter: (node) =>
        "description" in node && node.description !== undefined ? { ...node, description: undefined } : undefined,
    }),
  );
}
