import { join } from "node:path";

import { runTool } from "./run_tool.ts";
import { SQL_FILES } from "./sql_files.ts";

// `npm run format`: writes TypeScript, JSON and SQL as the checks want them.
const root = join(import.meta.dirname, "../..");
const runs = await Promise.all([
  runTool(root, "oxfmt", []),
  runTool(root, "prettier", ["--write", "--log-level=warn", ...SQL_FILES]),
]);
for (const { code, output } of runs) {
  if (output.trim() !== "") console.log(output.trim());
  if (code !== 0) process.exitCode = 1;
}
