import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import type { FunctionConfig } from "../types.ts";
import type { InstalledPackage } from "./find_package.ts";
import { mapSpecifier } from "./map_specifier.ts";
import { readImportMap } from "./read_import_map.ts";
import { readModuleGraph } from "./read_module_graph.ts";

/** How Deno is to run a function, and what the function depends on. */
export type DenoConfig = {
  /** The deno.json that was written. */
  readonly file: string;
  /** Local files whose change makes a running function stale. */
  readonly sources: readonly string[];
  /** Folders that the function may read: its own, those of its modules and packages. */
  readonly readable: readonly string[];
  /** Imports that nothing on this machine can serve, in words. */
  readonly problems: readonly string[];
};

/**
 * Writes a deno.json of the stack's own into `folder`: the project's import map, completed with what every
 * outside import becomes here, beside a `node_modules` that links exactly the packages in use. The project's
 * own files stay as they are, and it needs no `node_modules` itself.
 */
export function writeDenoConfig(definition: FunctionConfig, folder: string): DenoConfig {
  const home = path.dirname(definition.entrypoint);
  const beside = ["deno.json", "deno.jsonc", "import_map.json", "package.json"].map((name) => path.join(home, name));
  const map = readImportMap(definition.importMap ?? beside.find((file) => existsSync(file)));
  const graph = readModuleGraph(definition.entrypoint, map);
  const imports: Record<string, string> = {};
  const packages = new Map<string, InstalledPackage>();
  const problems: string[] = [];
  // Entries that no scanned import uses still count: a computed import may need them.
  for (const [specifier, target] of [...Object.entries(map.imports), ...graph.outside]) {
    const mapped = target.endsWith("/") ? undefined : mapSpecifier(target, home);
    if (mapped !== undefined && "problem" in mapped) problems.push(mapped.problem);
    else if (mapped?.uses?.isStandIn) imports[specifier] = writeStandIn(folder, mapped.to);
    else imports[specifier] = mapped?.to ?? target;
    if (mapped !== undefined && "uses" in mapped && mapped.uses) packages.set(mapped.uses.name, mapped.uses);
  }
  linkPackages(path.join(folder, "node_modules"), packages.values());
  const dependencies = Object.fromEntries([...packages.values()].map(({ name, version }) => [name, version]));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const packageFolders = [...packages.values()].map((one) => modulesRoot(one.folder));
  const file = path.join(folder, "deno.json");
  const content = { ...map.settings, nodeModulesDir: "manual", lock: false, imports, scopes: map.scopes };
  writeFileSync(file, JSON.stringify(content, null, 2));
  return {
    file,
    sources: [...graph.files, ...map.files],
    readable: [...new Set([folder, home, ...graph.files.map((one) => path.dirname(one)), ...packageFolders])],
    problems: [...new Set(problems)],
  };
}

/**
 * A module beside the linked packages that hands on another. Deno looks for a package that a package.json above
 * the function names only in the `node_modules` beside that; from here it looks among the links.
 */
function writeStandIn(folder: string, specifier: string): string {
  const file = path.join(folder, `${specifier.replaceAll(/[^\w.]+/g, "_")}.ts`);
  const from = JSON.stringify(specifier);
  writeFileSync(file, `import * as all from ${from};\nexport * from ${from};\nexport default all.default;\n`);
  return pathToFileURL(file).href;
}

function linkPackages(modules: string, packages: Iterable<InstalledPackage>): void {
  rmSync(modules, { recursive: true, force: true });
  for (const { name, folder } of packages) {
    const link = path.join(modules, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(folder, link, process.platform === "win32" ? "junction" : "dir");
  }
  mkdirSync(modules, { recursive: true });
}

/** The outermost `node_modules` above a package: its dependencies lie there as well. */
function modulesRoot(folder: string): string {
  const parts = folder.split(path.sep);
  const index = parts.indexOf("node_modules");
  return index < 0 ? folder : parts.slice(0, index + 1).join(path.sep);
}
