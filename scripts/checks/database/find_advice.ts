import { z } from "zod";

import { supabaseCli } from "../../database/supabase_cli.ts";

const advice = z.object({
  results: z.array(z.object({ name: z.string(), level: z.string(), detail: z.string(), remediation: z.string() })),
});

/** What the CLI's advisors (security and performance) say at level warn or above. */
export async function findAdvice(root: string, databaseUrl: string): Promise<string[]> {
  const output = await supabaseCli(root, [
    "db",
    "advisors",
    `--remote=${databaseUrl}`,
    "--type",
    "all",
    "--level",
    "warn",
    "--fail-on",
    "none",
    "--output-format",
    "json",
  ]);
  const json = output.split("\n").find((line) => line.startsWith('{"results"'));
  // Silence is no proof: without advice the CLI answers with an empty list.
  if (json === undefined) throw new Error(`supabase db advisors answered without results:\n${output}`);
  return advice
    .parse(JSON.parse(json))
    .results.map(({ name, level, detail, remediation }) => `${level.toLowerCase()} ${name}: ${detail} ${remediation}`);
}
