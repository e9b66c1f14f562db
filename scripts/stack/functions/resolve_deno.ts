import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Absolute path of the Deno executable that npm installed for this platform.
 *
 * The package `deno` has one optional dependency per platform (`@deno/linux-x64-glibc`, `@deno/darwin-arm64`,
 * `@deno/win32-x64`, …), of which npm keeps the one that fits; so the one that resolves is the right one.
 */
export function resolveDeno(platform: NodeJS.Platform = process.platform, architecture: string = process.arch): string {
  const fromHere = createRequire(import.meta.url);
  const fromDeno = createRequire(fromHere.resolve("deno/package.json"));
  const target = `@deno/${platform}-${architecture}${platform === "linux" ? "-glibc" : ""}`;
  let folder: string;
  try {
    folder = path.dirname(fromDeno.resolve(`${target}/package.json`));
  } catch {
    throw new Error(
      `Deno for ${platform} ${architecture} is not installed: the npm package ${target} is missing. ` +
        `Run "npm ci" without --omit=optional; musl Linux (Alpine) has no build of Deno.`,
    );
  }
  const executable = path.join(folder, platform === "win32" ? "deno.exe" : "deno");
  if (!existsSync(executable)) throw new Error(`${target} is installed but ${executable} is missing`);
  return executable;
}
