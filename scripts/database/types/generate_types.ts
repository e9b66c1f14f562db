import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

import { supabaseCli } from "../supabase_cli.ts";

/** The file that is generated, at the project's root. */
export const TYPES_FILE = "database_types.ts";

/** Types of the exposed schema by the CLI, formatted as everything else is. */
export async function generateTypes(root: string, databaseUrl: string): Promise<string> {
  const output = await supabaseCli(root, ["gen", "types", `--remote=${databaseUrl}`, "--schema", "public"]);
  const start = output.indexOf("export type Json");
  const end = output.lastIndexOf("as const");
  if (start < 0 || end < 0) throw new Error(`supabase gen types answered without types:\n${output.slice(0, 500)}`);
  return format(root, `${output.slice(start, end)}as const\n`);
}

async function format(root: string, source: string): Promise<string> {
  const oxfmt = join(dirname(createRequire(import.meta.url).resolve("oxfmt/package.json")), "bin/oxfmt");
  const child = spawn(process.execPath, [oxfmt, `--stdin-filepath=${TYPES_FILE}`], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(source);
  const [formatted] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (child.exitCode !== 0) throw new Error("oxfmt refused the generated types");
  return formatted;
}
