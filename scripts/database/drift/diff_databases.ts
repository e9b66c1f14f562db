import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { supabaseCli } from "../supabase_cli.ts";

/** Which databases to compare. */
export type DiffOptions = {
  /** The project whose config.toml says how pg-delta writes. */
  readonly root: string;
  readonly from: string;
  readonly to: string;
};

/** SQL that turns the schema of one database into that of another, by the CLI's pg-delta; empty when equal. */
export async function diffDatabases({ root, from, to }: DiffOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "roost-diff-"));
  const file = join(folder, "diff.sql");
  try {
    await supabaseCli(root, ["db", "diff", "--use-pg-delta", "--from", from, "--to", to, "--output", file]);
    const text = await readFile(file, "utf8").catch(() => "");
    // What is left without its settings and comments is what differs.
    return /^(?!\s*--)(?!\s*set\s)\s*\S/imu.test(text) ? `${text.trim()}\n` : "";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
