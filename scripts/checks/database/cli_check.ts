import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { supabaseCli } from "../../database/supabase_cli.ts";
import type { CheckDefinition } from "../check_definition.ts";

/** The official CLI reads config.toml without a word, and finds every migration applied and nothing left to push. */
export const cliCheck: CheckDefinition = {
  name: "official CLI",
  async run({ root, databases }) {
    const { migratedUrl } = await databases();
    const [list, push, files] = await Promise.all([
      supabaseCli(root, ["migration", "list", `--remote=${migratedUrl}`]),
      supabaseCli(root, ["db", "push", `--remote=${migratedUrl}`, "--dry-run", "--skip-vault"]),
      readdir(join(root, "supabase", "migrations")),
    ]);
    const versions = files.flatMap((file) => /^(?<version>\d+)_\w+\.sql$/u.exec(file)?.groups?.["version"] ?? []);
    return [
      ...list.split("\n").filter((line) => line.startsWith("WARN")),
      ...versions
        .filter((version) => list.split(version).length < 3)
        .map((version) => `migration list does not show ${version} as applied`),
      ...(/up to date/iu.test(push) ? [] : [`db push --dry-run finds something to push:\n${push.trim()}`]),
    ];
  },
};
