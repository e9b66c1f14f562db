import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** A package of a `node_modules` folder. */
export type InstalledPackage = {
  readonly name: string;
  readonly version: string;
  /** Absolute path without symbolic links. */
  readonly folder: string;
};

const stackFolder = import.meta.dirname;

/** Finds a package as Node does: in `node_modules` of the folder and of those above it, then among the stack's own. */
export function findPackage(name: string, fromFolder: string): InstalledPackage | undefined {
  for (const start of [fromFolder, stackFolder]) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      const candidate = path.join(folder, "node_modules", name);
      if (existsSync(path.join(candidate, "package.json"))) return readPackage(name, candidate);
      if (path.dirname(folder) === folder) break;
    }
  }
  return undefined;
}

function readPackage(name: string, folder: string): InstalledPackage {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const hasVersion = typeof content === "object" && content !== null && "version" in content;
  const version = hasVersion && typeof content.version === "string" ? content.version : "0.0.0";
  return { name, version, folder: realpathSync(folder) };
}
