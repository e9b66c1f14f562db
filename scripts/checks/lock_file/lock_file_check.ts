import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { CheckDefinition } from "../check_definition.ts";
import { missingPlatforms } from "./missing_platforms.ts";

/** `npm ci` works on every platform. */
export const lockFileCheck: CheckDefinition = {
  name: "lock file",
  async run({ root }) {
    const missing = missingPlatforms(await readFile(join(root, "package-lock.json"), "utf8"));
    return missing.map(
      ({ neededBy, name, version }) =>
        `${neededBy} has a build ${name}@${version} that package-lock.json lacks: run node scripts/checks/lock_file/complete_lock_file.ts`,
    );
  },
};
