import { existsSync } from "node:fs";
import path from "node:path";
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
  to: pathToFileURL(path.join(import.meta.dirname, "std", file)).href,
  uses: undefined,
});

/**
 * Maps an `npm:`, `jsr:` or `https:` import to an installed npm package, since the stack runs offline.
 * The platform downloads these; here the project's `node_modules` serves them, or else the stack's.
 */
export function mapSpecifier(specifier: string, fromFolder: string): MappedSpecifier | undefined {
  if (/^(?:jsr|https?):.*\.d\.ts$/.test(specifier)) return localModule("empty.ts");
  const npm = /^npm:\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(specifier);
  if (npm) return toNpm(specifier, npm[1]!, npm[2], npm[3], fromFolder);
  const jsr = /^jsr:\/?(@[^/@]+\/[^/@]+)(?:@([^/]+))?(\/.*)?$/.exec(specifier);
  if (jsr?.[1]?.startsWith("@std/")) return toStd(specifier, jsr[1].slice(5), jsr[3]?.slice(1) ?? "mod");
  if (jsr) return toNpm(specifier, npmNames[jsr[1]!] ?? jsr[1]!, jsr[2], jsr[3], fromFolder);
  const std = /^https:\/\/deno\.land\/std(?:@[^/]+)?\/([^/]+)\/(.+)\.[tj]s$/.exec(specifier);
  if (std?.[1] === "http" && std[2] === "server") return localModule("http_server.ts");
  if (std) return toStd(specifier, std[1]!, std[2]!);
  const land = /^https:\/\/deno\.land\/x\/([^/@]+)(?:@v?([^/]+))?\/(?:mod|index|src\/mod)\.[tj]s$/.exec(specifier);
  if (land) return toNpm(specifier, npmNames[land[1]!] ?? land[1]!, land[2], undefined, fromFolder);
  const cdn = npmCdn.exec(specifier);
  if (cdn) return toNpm(specifier, cdn[1]!, cdn[2], cdn[3]?.replace(/\/\+esm$|\/$/, ""), fromFolder);
  if (/^(?:jsr|https?):/.test(specifier)) {
    return { problem: `${specifier} can't be loaded: the stack runs offline, and no npm package stands for it.` };
  }
  return undefined;
}

function toNpm(
  specifier: string,
  name: string,
  range: string | undefined,
  subpath: string | undefined,
  fromFolder: string,
): MappedSpecifier {
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
  return { to: `npm:${name}@${found.version}${subpath ?? ""}`, uses: found };
}

/** `@std/…` and deno.land/std come as one npm package, `deno-std`, with underscores in its file names. */
function toStd(specifier: string, name: string, file: string): MappedSpecifier {
  const found = findPackage("deno-std", import.meta.dirname);
  const module = `${name}/${file}`.replaceAll("-", "_");
  if (found === undefined || !existsSync(path.join(found.folder, `${module}.js`))) {
    return { problem: `${specifier} can't be loaded: the npm package deno-std has no ${module}.js.` };
  }
  return { to: `npm:deno-std@${found.version}/${module}.js`, uses: found };
}
