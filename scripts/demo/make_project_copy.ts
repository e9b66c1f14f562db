import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findFreePort } from "../stack/supervise/find_free_port.ts";

/** This project in a folder of its own: the same files, other data, other ports. */
export type ProjectCopy = {
  /** What `--workdir` names. */
  readonly workdir: string;
  /** Removes the folder with all data in it. */
  remove(): Promise<void>;
};

const root = join(import.meta.dirname, "../..");

/** What a running project needs besides `supabase/`. */
const linked = ["functions", "scripts", "node_modules", "package.json"];

/**
 * Links this project's files into a new temporary folder whose config.toml names free ports.
 *
 * @param options.seed false leaves the demo marketplace out
 */
export async function makeProjectCopy({ seed = true } = {}): Promise<ProjectCopy> {
  const workdir = await mkdtemp(join(tmpdir(), "roost-copy-"));
  await mkdir(join(workdir, "supabase"));
  for (const name of linked) await symlink(join(root, name), join(workdir, name));
  for (const name of await readdir(join(root, "supabase"))) {
    // Hidden folders are the CLI's and the stack's own; the defaults of config.toml are a hidden file.
    if ((name.startsWith(".") && name !== ".env.development") || name === "config.toml") continue;
    // The CLI refuses mail templates that lie outside the project, so nothing of supabase/ is a link.
    await cp(join(root, "supabase", name), join(workdir, "supabase", name), { recursive: true });
  }
  const config = await readFile(join(root, "supabase/config.toml"), "utf8");
  await writeFile(
    join(workdir, "supabase/config.toml"),
    seed ? await withFreePorts(config) : withoutSeed(await withFreePorts(config)),
  );
  return { workdir, remove: () => rm(workdir, { recursive: true, force: true }) };
}

async function withFreePorts(config: string): Promise<string> {
  const lines: string[] = [];
  for (const line of config.split("\n")) {
    const [, setting] = /^((?:smtp_|shadow_)?port) = \d+$/.exec(line) ?? [];
    lines.push(setting === undefined ? line : `${setting} = ${await findFreePort()}`);
  }
  return lines.join("\n");
}

function withoutSeed(config: string): string {
  return config.replace(/^sql_paths = .*$/m, "sql_paths = []").replace(/^objects_path = .*\n/gm, "");
}
