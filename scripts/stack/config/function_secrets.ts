import { join } from "node:path";

import type { ConfigReader } from "./config_reader.ts";
import { readEnvFile } from "./load_environment.ts";
import { unsetReference } from "./resolve_env.ts";

/**
 * `[edge_runtime.secrets]`, then `supabase/functions/.env`, which wins. A secret whose variable is unset is
 * left out, and names that begin with SUPABASE_ are the platform's own, as in the CLI.
 */
export async function functionSecrets(
  workdir: string,
  reader: ConfigReader,
): Promise<Readonly<Record<string, string>>> {
  const configured = Object.entries(reader.table("edge_runtime.secrets")).flatMap(([name, value]) =>
    unsetReference(value) === undefined ? [[name, String(value)] as const] : [],
  );
  const file = await readEnvFile(join(workdir, "supabase", "functions", ".env"));
  return Object.fromEntries([...configured, ...Object.entries(file)].filter(([name]) => !name.startsWith("SUPABASE_")));
}
