import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { CheckDefinition } from "../check_definition.ts";
import { changedLines } from "./changed_lines.ts";
import { EXPOSED_SCHEMA_FILE, exposedSchema } from "./exposed_schema.ts";

const SHOWN = 20;

/** What GraphQL exposes is what the committed file shows, so that nothing becomes visible unseen. */
export const exposedSchemaCheck: CheckDefinition = {
  name: "exposed GraphQL schema",
  async run({ root, databases }) {
    const { declaredUrl } = await databases();
    const [kept, made] = await Promise.all([
      readFile(join(root, EXPOSED_SCHEMA_FILE), "utf8").catch(() => ""),
      exposedSchema(root, declaredUrl),
    ]);
    if (kept === made) return [];
    const lines = changedLines(kept, made);
    const more = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more lines`] : [];
    return [
      `${EXPOSED_SCHEMA_FILE} is stale: run npm run graphql:schema and review what it changes`,
      ...lines.slice(0, SHOWN),
      ...more,
    ];
  },
};
