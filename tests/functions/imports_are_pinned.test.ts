import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadConfig } from "../../scripts/stack/config/load_config.ts";

const ROOT = join(import.meta.dirname, "../..");
const IMPORT = /^(?:import|export)(?! type)[^;]*?from "([^"]+)"/gmsu;

/** Packages that a module needs at run time, and the modules that it needs, with theirs. */
async function packagesOf(module: string, seen: Set<string>): Promise<string[]> {
  if (seen.has(module)) return [];
  seen.add(module);
  const source = await readFile(module, "utf8");
  const names = Array.from(source.matchAll(IMPORT), ([, name = ""]) => name);
  const own = names.filter((name) => !name.startsWith(".") && !name.startsWith("node:"));
  const others = names.filter((name) => name.startsWith("."));
  return [...own, ...(await Promise.all(others.map((name) => packagesOf(join(module, "..", name), seen)))).flat()];
}

test("every package that an edge function imports is pinned in deno.json, for the platform reads nothing else", async () => {
  const { imports } = JSON.parse(await readFile(join(ROOT, "functions/deno.json"), "utf8"));
  const { functions } = await loadConfig(ROOT, {});
  const needed = await Promise.all(functions.map(({ entrypoint }) => packagesOf(entrypoint, new Set())));

  expect(functions.length).toBeGreaterThan(5);
  expect(needed.flat().filter((name) => !(name in imports))).toEqual([]);
});
