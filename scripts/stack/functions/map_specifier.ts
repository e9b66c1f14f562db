import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { acceptsVersion } from "./accepts_version.ts";
import { findPackage, type InstalledPackage } from "./find_package.ts";

/** What an import of the outside world becomes: a module on this machine, or why there is none. */
export type MappedSpecifier =
  | { readonly to: string; readonly uses: InstalledPackage | undefined }
  | { readonly problem: string };

/** JSR and deno.land names whose npm package is called otherwise. */
const npmNames: Readonly<Record<string, string>> = {
  "@hono/hono": "hono",
  "@zod/zod": "zod",
  postgresjs: "postgres",
};

/** CDNs that serve npm packages under `<name>@<version>/<path>`. */
const npmCdn =
  /^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm)\/(?:v\d+\/|stable\/)?\*?((?:@[^/@]+\/)?[^/@?]+)(?:@([^/?]+))?([^?]*)/;

const localModule = (file: string): MappedSpecifier => ({
  to: pathToFileURL(join(import.meta.dirname, "std", file)).href,
  uses: undefined,
});

/**
 * Maps an `npm:`, `jsr:` or `https:` import to an installed npm package, since the stack runs offline.
 * The platform downloads these; here the project's `node_modules` serves them, or else the stack's.
 */
export function mapSpecifier(specifier: string, fromFolder: string): MappedSpecifier | undefined {
  if (/^(?:jsr|https?):.*\.d\.ts$/.test(specifier)) return localModule("empty.ts");
  const npm = /^npm:\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(specifier);
  if (npm) return toNpm(specifier, npm, fromFolder);
  const std =
    /^jsr:\/?@std\/([^/@]+)(?:@[^/]+)?(?:\/(.+))?$/.exec(specifier) ??
    /^https:\/\/deno\.land\/std(?:@[^/]+)?\/([^/]+)\/(.+)\.[tj]s$/.exec(specifier);
  if (std) return toStd(specifier, std);
  const other =
    /^jsr:\/?(@[^/@]+\/[^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(specifier) ??
    /^https:\/\/deno\.land\/x\/([^/@]+)(?:@v?([^/]+))?()\/(?:mod|index|src\/mod)\.[tj]s$/.exec(specifier) ??
    npmCdn.exec(specifier);
  if (other) return toNpm(specifier, other, fromFolder);
  if (/^(?:jsr|https?):/.test(specifier)) {
    return { problem: `${specifier} can't be loaded: the stack runs offline, and no npm package stands for it.` };
  }
  return undefined;
}

/** `match` holds name, version range and path within the package. */
function toNpm(specifier: string, match: RegExpExecArray, fromFolder: string): MappedSpecifier {
  const [, given = "", range, path = ""] = match;
  const name = npmNames[given] ?? given;
  const subpath = path.replace(/\/\+esm$|\/$/, "");
  const found = findPackage(name, fromFolder);
  if (found === undefined) {
    return {
      problem: `${specifier} can't be loaded: no package ${name} in node_modules. Run: npm install ${name}${range ? `@${range}` : ""}`,
    };
  }
  if (range !== undefined && !acceptsVersion(decodeURIComponent(range), found.version)) {
    return {
      problem: `${specifier} can't be loaded: node_modules has ${name} ${found.version}. Run: npm install ${name}@${range}`,
    };
  }
  return { to: `npm:${name}@${found.version}${subpath}`, uses: found };
}

/** `@std/…` and deno.land/std come as one npm package, `deno-std`, with underscores in its file names. */
function toStd(specifier: string, [, name = "", file = "mod"]: RegExpExecArray): MappedSpecifier {
  if (name === "http" && file === "server") return localModule("http_server.ts");
  const found = findPackage("deno-std", import.meta.dirname);
  const module = `${name}/${file}`.replaceAll("-", "_");
  if (found === undefined || !existsSync(join(found.folder, `${module}.js`))) {
    return { problem: `${specifier} can't be loaded: the npm package deno-std has no ${module}.js.` };
  }
  return { to: `npm:deno-std@${found.version}/${module}.js`, uses: found };
}
