import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** A package of a `node_modules` folder. */
export type InstalledPackage = {
  readonly name: string;
  readonly version: string;
  /** Absolute path without symbolic links. */
  readonly folder: string;
  /** A package.json above the importing folder names it, but only the stack's `node_modules` has it. */
  readonly isStandIn: boolean;
};

const stackFolder = import.meta.dirname;

/** Finds a package as Node does: in `node_modules` of the folder and of those above it, then among the stack's own. */
export function findPackage(name: string, fromFolder: string): InstalledPackage | undefined {
  for (const start of [fromFolder, stackFolder]) {
    for (const folder of [start, ...foldersAbove(start)]) {
      const candidate = path.join(folder, "node_modules", name);
      if (!existsSync(path.join(candidate, "package.json"))) continue;
      return readPackage(name, candidate, start !== fromFolder && isDeclared(name, fromFolder));
    }
  }
  return undefined;
}

function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

function isDeclared(name: string, fromFolder: string): boolean {
  return [fromFolder, ...foldersAbove(fromFolder)].some((folder) => {
    const file = path.join(folder, "package.json");
    return existsSync(file) && readFileSync(file, "utf8").includes(`"${name}"`);
  });
}

function readPackage(name: string, folder: string, isStandIn: boolean): InstalledPackage {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const hasVersion = typeof content === "object" && content !== null && "version" in content;
  const version = hasVersion && typeof content.version === "string" ? content.version : "0.0.0";
  return { name, version, folder: realpathSync(folder), isStandIn };
}
