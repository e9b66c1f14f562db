import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { runTool } from "./run_tool.ts";
import { SQL_FILES } from "./sql_files.ts";

const USAGE = `npm run format   writes TypeScript, JSON and SQL as the checks want them`;
const root = join(import.meta.dirname, "../..");

// The formatter can't read `comment on function f() is`; without the parentheses PostgreSQL means the same.
const UNREADABLE = /^(comment on function [a-z_.0-9]+)\(\) is/gmu;

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h", default: false } } });
  if (values.help) console.log(USAGE);
  else process.exitCode = await format();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function format(): Promise<number> {
  for await (const file of glob("{sql,policies}/**/*.sql", { cwd: root })) {
    const text = await readFile(join(root, file), "utf8");
    const readable = text.replaceAll(UNREADABLE, "$1 is");
    if (readable !== text) await writeFile(join(root, file), readable);
  }
  const runs = await Promise.all([
    runTool(root, "oxfmt", []),
    runTool(root, "prettier", ["--write", "--log-level=warn", ...SQL_FILES]),
  ]);
  for (const { output } of runs) if (output.trim() !== "") console.log(output.trim());
  return runs.some(({ code }) => code !== 0) ? 1 : 0;
}
