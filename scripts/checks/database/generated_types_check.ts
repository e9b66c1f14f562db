import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { generateTypes, TYPES_FILE } from "../../database/types/generate_types.ts";
import type { CheckDefinition } from "../check_definition.ts";

/** database_types.ts is what the CLI makes of the declared schema. */
export const generatedTypesCheck: CheckDefinition = {
  name: "generated types",
  async run({ root, databases }) {
    const { declaredUrl } = await databases();
    const [kept, made] = await Promise.all([
      readFile(join(root, TYPES_FILE), "utf8").catch(() => ""),
      generateTypes(root, declaredUrl),
    ]);
    return kept === made ? [] : [`${TYPES_FILE} is stale: run npm run types`];
  },
};
