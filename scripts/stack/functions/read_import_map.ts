import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** An import map with absolute addresses, and what else of deno.json matters when a module is run. */
export type ImportMap = {
  readonly imports: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The files that it was read from. */
  readonly files: readonly string[];
};

const kept = ["compilerOptions", "unstable"];

/** Reads deno.json, deno.jsonc or an import map; `dependencies` of a package.json count as imports. */
export function readImportMap(file: string | undefined): ImportMap {
  if (file === undefined) return { imports: {}, scopes: {}, settings: {}, files: [] };
  const content = parseJsonc(readFileSync(file, "utf8"), file);
  const settings = Object.fromEntries(kept.flatMap((key) => (key in content ? [[key, content[key]]] : [])));
  if (typeof content.importMap === "string" && content.imports === undefined) {
    const other = readImportMap(path.resolve(path.dirname(file), content.importMap));
    return { ...other, settings, files: [file, ...other.files] };
  }
  const base = pathToFileURL(file);
  const scopes = Object.entries(record(content.scopes)).map(
    ([scope, imports]) => [new URL(scope, base).href, absolute(record(imports), base)] as const,
  );
  const dependencies = Object.entries(record(content.dependencies)).flatMap(([name, range]) => [
    [name, `npm:${name}@${String(range)}`],
    [`${name}/`, `npm:/${name}@${String(range)}/`],
  ]);
  const imports = { ...Object.fromEntries(dependencies), ...absolute(record(content.imports), base) };
  return { imports, scopes: Object.fromEntries(scopes), settings, files: [file] };
}

/** Resolves a specifier by the import map's own rules: the exact key, else the longest one that ends with a slash. */
export function resolveByMap(imports: ImportMap["imports"], specifier: string): string | undefined {
  const exact = imports[specifier];
  if (exact !== undefined) return exact;
  const entries = Object.entries(imports).toSorted(([a], [b]) => b.length - a.length);
  for (const [key, target] of entries) {
    if (key.endsWith("/") && specifier.startsWith(key)) return target + specifier.slice(key.length);
    // deno.json lets `"zod": "npm:zod@4"` serve `zod/mini` as well.
    const isPackage = target.startsWith("npm:") || target.startsWith("jsr:");
    if (isPackage && specifier.startsWith(`${key}/`)) return target + specifier.slice(key.length);
  }
  return undefined;
}

function absolute(imports: Record<string, unknown>, base: URL): Record<string, string> {
  const resolve = (text: string): string => (/^(?:\.{0,2}\/)/.test(text) ? new URL(text, base).href : text);
  const entries = Object.entries(imports).flatMap(([key, target]) =>
    typeof target === "string" ? [[resolve(key), resolve(target)]] : [],
  );
  return Object.fromEntries(entries);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function parseJsonc(text: string, file: string): Record<string, unknown> {
  const bare = text
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, "$1");
  try {
    return record(JSON.parse(bare));
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
