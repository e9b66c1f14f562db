import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";

/** What a program said, and how it ended. */
export type ToolResult = { readonly code: number; readonly output: string };

/** Runs a program of node_modules/.bin, under the project's own Node. */
export async function runTool(
  root: string,
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  const bin = join(root, "node_modules", ".bin");
  const child = spawn(join(bin, name), words, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    env: { ...process.env, ...environment, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, NO_COLOR: "1" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  const [code]: unknown[] = await once(child, "close");
  return { code: typeof code === "number" ? code : 1, output };
}
