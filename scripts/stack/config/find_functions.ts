import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import { StackError } from "../supervise/stack_error.ts";
import type { FunctionConfig } from "../types.ts";
import type { ConfigReader } from "./config_reader.ts";

const SLUG = /^[A-Za-z][A-Za-z0-9_-]*$/u;

/** The `[functions.<name>]` entries, and folders of `supabase/functions/` with an `index.ts` that have none. */
export async function findFunctions(workdir: string, reader: ConfigReader): Promise<readonly FunctionConfig[]> {
  const supabase = join(workdir, "supabase");
  const folder = join(supabase, "functions");
  const entries = Object.keys(reader.table("functions"));
  const wrong = entries.find((name) => !SLUG.test(name));
  if (wrong !== undefined) {
    throw new StackError(
      `supabase/config.toml: [functions.${wrong}] is not a name that a function can have.`,
      "Names begin with a letter and go on with letters, digits, - and _.",
    );
  }
  const folders = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    folders
      .filter((item) => (item.isDirectory() || item.isSymbolicLink()) && SLUG.test(item.name))
      .map(async (item) => ((await isFile(join(folder, item.name, "index.ts"))) ? [item.name] : [])),
  );
  const names = [...new Set([...entries, ...found.flat()])].sort();
  return Promise.all(
    names.map(async (name) => {
      // An entry that isn't a table is refused with its key.
      reader.table(`functions.${name}`);
      const entrypoint = reader.text(`functions.${name}.entrypoint`, undefined);
      const importMap = reader.text(`functions.${name}.import_map`, undefined);
      return {
        name,
        enabled: reader.flag(["functions", name, "enabled"], true),
        verifyJwt: reader.flag(["functions", name, "verify_jwt"], true),
        entrypoint: entrypoint === undefined ? join(folder, name, "index.ts") : resolve(supabase, entrypoint),
        importMap: importMap === undefined ? await defaultImportMap(folder, name) : resolve(supabase, importMap),
      };
    }),
  );
}

async function defaultImportMap(folder: string, name: string): Promise<string | undefined> {
  const candidates = [
    join(folder, name, "deno.json"),
    join(folder, name, "deno.jsonc"),
    join(folder, name, "import_map.json"),
    join(folder, "import_map.json"),
  ];
  for (const file of candidates) if (await isFile(file)) return file;
  return undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
