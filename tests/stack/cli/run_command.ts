import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How a command of the stack ended. */
export type CommandResult = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs `scripts/stack/cli/<name>.ts`; ended by a signal after the time. */
export async function runCommand(name: string, words: readonly string[], time = 120_000): Promise<CommandResult> {
  const file = fileURLToPath(new URL(`../../../scripts/stack/cli/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...words], { stdio: ["ignore", "pipe", "pipe"], timeout: time });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  await once(child, "close");
  return { code: child.exitCode, out, err };
}
