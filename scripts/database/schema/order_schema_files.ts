import type { SchemaFile } from "./schema_file.ts";

const KINDS = [
  "schemas",
  "extensions",
  "types",
  "tables",
  "functions",
  "views",
  "doors",
  "triggers",
  "data",
  "policies",
];

/**
 * The order in which files load: domains by number, policies last; inside a domain by kind and name,
 * except that a file whose head names an object of the same domain comes after the file that makes it
 * (a table whose key points to another, a check that calls a function).
 */
export function orderSchemaFiles(files: readonly SchemaFile[]): SchemaFile[] {
  const sorted = files.toSorted(
    (a, b) => Number(isPolicy(a)) - Number(isPolicy(b)) || compare(a.domain, b.domain) || byKind(a, b),
  );
  const makers = new Map<string, SchemaFile>();
  for (const file of sorted) for (const name of file.defines) makers.set(name, file);

  const ordered = new Set<SchemaFile>();
  const place = (file: SchemaFile, waiting: readonly SchemaFile[]): void => {
    if (ordered.has(file)) return;
    if (waiting.includes(file)) {
      const circle = [...waiting.slice(waiting.indexOf(file)), file].map(({ path }) => path);
      throw new Error(`these files need each other: ${circle.join(" -> ")}`);
    }
    for (const name of file.needs) {
      const maker = makers.get(name);
      if (maker !== undefined && maker !== file && maker.domain === file.domain && isPolicy(maker) === isPolicy(file)) {
        place(maker, [...waiting, file]);
      }
    }
    ordered.add(file);
  };
  for (const file of sorted) place(file, []);
  return [...ordered];
}

const isPolicy = (file: SchemaFile): boolean => file.kind === "policies";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rank = (kind: string): number => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.indexOf("data") - 0.5);
const byKind = (a: SchemaFile, b: SchemaFile): number => rank(a.kind) - rank(b.kind) || compare(a.path, b.path);
