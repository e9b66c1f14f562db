import { join } from "node:path";
import { parseArgs } from "node:util";

import { writeBaseline, writeMigration } from "./write_migration.ts";

const USAGE = `npm run db:migration -- <name>       write what sql/ and policies/ have and the migrations lack
npm run db:migration -- --baseline   replace the baseline; only while it is the one migration`;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { baseline: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  const named = name !== undefined && /^[a-z][a-z0-9_]*$/u.test(name);
  if (more.length > 0 || values.baseline === (name !== undefined) || !(values.baseline || named)) {
    console.error(USAGE);
    return 2;
  }
  const root = join(import.meta.dirname, "../../..");
  const { path, remaining } = await (name === undefined ? writeBaseline(root) : writeMigration(root, name));
  console.log(path === undefined ? "Nothing differs; nothing was written." : `Wrote ${path}. Review it.`);
  for (const problem of remaining) console.error(`\nStill to be added by hand: ${problem}`);
  return remaining.length === 0 ? 0 : 1;
}
