import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { missingPlatforms } from "./missing_platforms.ts";
import { platformEntry } from "./platform_entry.ts";

// Run after `npm install` where the registry lacks builds for other platforms: adds their entries to
// package-lock.json, without integrity, for npm to fill in where it can.
const path = join(import.meta.dirname, "../../../package-lock.json");
const text = await readFile(path, "utf8");
const lock = JSON.parse(text);
const missing = missingPlatforms(text);
for (const platform of missing) {
  const dev = lock.packages[platform.neededBy].dev === true ? { dev: true } : {};
  lock.packages[`node_modules/${platform.name}`] = { ...dev, ...platformEntry(platform) };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(missing.length === 0 ? "package-lock.json is complete." : `Added ${missing.length} packages.`);
