import { z } from "zod";

const lockFile = z.object({
  packages: z.record(z.string(), z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

/** A build for another platform that package-lock.json lacks. */
export type MissingPlatform = {
  /** Key of the package that asks for it, e.g. `node_modules/deno`. */
  readonly neededBy: string;
  readonly name: string;
  readonly version: string;
};

/**
 * Optional packages without an entry. npm leaves them out when its registry can't resolve them, and then
 * `npm ci` refuses on every machine (`Missing: … from lock file`).
 */
export function missingPlatforms(lockText: string): MissingPlatform[] {
  const { packages } = lockFile.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([neededBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isInstalledFor(neededBy, name, packages))
      .map(([name, version]) => ({ neededBy, name, version })),
  );
}

/** Looks where Node would: inside the package, then in each folder above. */
function isInstalledFor(neededBy: string, name: string, packages: Record<string, unknown>): boolean {
  for (
    let folder = neededBy;
    folder !== "";
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))
  ) {
    if (`${folder}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}
