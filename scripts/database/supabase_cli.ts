import { runCli } from "../stack/migrate/run_cli.ts";

/** Runs the official CLI and returns what it said; a command that fails throws with its words. */
export async function supabaseCli(root: string, words: readonly string[]): Promise<string> {
  const { code, output } = await runCli(root, words);
  if (code !== 0) throw new Error(`supabase ${words[0] ?? ""} ${words[1] ?? ""} failed:\n${output.trim()}`);
  return output;
}
