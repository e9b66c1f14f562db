import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { runTool } from "./run_tool.ts";
import { SQL_FILES } from "./sql_files.ts";

// `npm run format`: writes TypeScript, JSON and SQL as the checks want them.
const root = join(import.meta.dirname, "../..");

// The formatter can't read `comment on function f() is`; without the parentheses PostgreSQL means the same.
const UNREADABLE = /^(comment on function [a-z_.0-9]+)\(\) is/gmu;
for await (const file of glob("{sql,policies}/**/*.sql", { cwd: root })) {
  const text = await readFile(join(root, file), "utf8");
  const readable = text.replaceAll(UNREADABLE, "$1 is");
  if (readable !== text) await writeFile(join(root, file), readable);
}

const runs = await Promise.all([
  runTool(root, "oxfmt", []),
  runTool(root, "prettier", ["--write", "--log-level=warn", ...SQL_FILES]),
]);
for (const { code, output } of runs) {
  if (output.trim() !== "") console.log(output.trim());
  if (code !== 0) process.exitCode = 1;
}
