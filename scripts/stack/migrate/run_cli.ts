import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { StackError } from "../supervise/stack_error.ts";

/** What one run of the Supabase CLI said; both streams in one text, in the order of their arrival. */
export type CliResult = { readonly code: number; readonly output: string };

/** Runs the official Supabase CLI, unattended: no telemetry, no questions, no TLS to loopback, no account. */
export async function runCli(workdir: string, words: readonly string[]): Promise<CliResult> {
  const child = spawn(process.execPath, [await findCli(), ...words, "--workdir", workdir, "--agent", "no", "--yes"], {
    cwd: workdir,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SUPABASE_TELEMETRY_DISABLED: "1",
      DO_NOT_TRACK: "1",
      PGSSLMODE: "disable",
      NO_COLOR: "1",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  const [code]: unknown[] = await once(child, "close");
  return { code: typeof code === "number" ? code : 1, output };
}

async function findCli(): Promise<string> {
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve("supabase/package.json");
    const { bin }: { bin: string | Record<string, string> } = JSON.parse(await readFile(manifest, "utf8"));
    const file = typeof bin === "string" ? bin : bin["supabase"];
    if (file !== undefined) return join(dirname(manifest), file);
  } catch {
    // Answered below.
  }
  throw new StackError("The Supabase CLI (npm package `supabase`) is not installed.", "Run `npm ci`.");
}
