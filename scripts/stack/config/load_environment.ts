import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

import { StackError } from "../supervise/stack_error.ts";

/** Variables by name; an unset one is undefined. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment that `env(NAME)` is looked up in, as the CLI has it: the process's own first, then the
 * `.env` files of `supabase/` and of the workdir, the more particular before the more general.
 */
export async function loadEnvironment(workdir: string, base: Environment): Promise<Environment> {
  const mode = base["SUPABASE_ENV"] ?? "development";
  const names = [`.env.${mode}.local`, ...(mode === "test" ? [] : [".env.local"]), `.env.${mode}`, ".env"];
  const files = [join(workdir, "supabase"), workdir].flatMap((folder) => names.map((name) => join(folder, name)));
  let environment: Environment = base;
  for (const file of files) environment = { ...(await readEnvFile(file)), ...dropUndefined(environment) };
  return environment;
}

/** Reads a `.env` file; an absent one is empty. */
export async function readEnvFile(file: string): Promise<Record<string, string>> {
  try {
    return Object.fromEntries(
      Object.entries(parseEnv(await readFile(file, "utf8"))).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw new StackError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function dropUndefined(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
