import { readFile, readdir } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";

import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** What runs without the tests and checks. */
const FOLDERS = ["functions", "scripts/demo", "scripts/jobs", "scripts/stack", "scripts/stripe_simulator", "supabase"];

test("what runs at run time is installed without the packages of development", async () => {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const missing: string[] = [];
  for (const folder of FOLDERS) {
    for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.parentPath.includes("node_modules")) continue;
      const text = await readFile(join(entry.parentPath, entry.name), "utf8");
      for (const [, name] of text.matchAll(/^(?:import|\} from|export .* from)(?! type)[^"\n]*"([^".][^"]*)"/gmu)) {
        const bare = name?.replace(/^npm:/u, "") ?? "";
        const known = Object.keys(dependencies).some((each) => bare === each || bare.startsWith(`${each}/`));
        const elsewhere = isBuiltin(bare) || /^(?:jsr|https?|npm):/u.test(bare);
        if (!known && !elsewhere) missing.push(`${join(entry.parentPath, entry.name)}: ${bare}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
