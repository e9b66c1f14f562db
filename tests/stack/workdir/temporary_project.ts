import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { findFreePort } from "../../../scripts/stack/supervise/find_free_port.ts";

/** A Supabase project in a folder of its own, with free ports in its config.toml. */
export type TemporaryProject = {
  readonly workdir: string;
  readonly apiPort: number;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
};

/** One table, one function, one seed row: the smallest project that shows every layer. */
export async function temporaryProject(extraConfig = ""): Promise<TemporaryProject> {
  const workdir = await mkdtemp(join(tmpdir(), "stack-project-"));
  const [api, database, studio, mail, smtp] = await Promise.all([1, 2, 3, 4, 5].map(() => findFreePort()));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(workdir, path)), { recursive: true });
    await writeFile(join(workdir, path), text);
  };
  await write(
    "supabase/config.toml",
    `project_id = "notes"
[api]
port = ${api}
[db]
port = ${database}
[studio]
port = ${studio}
[local_smtp]
port = ${mail}
smtp_port = ${smtp}
[functions.hello]
verify_jwt = false
${extraConfig}`,
  );
  await write(
    "supabase/migrations/20260101000000_notes.sql",
    `create table public.notes (id bigint generated always as identity primary key, body text not null);
alter table public.notes enable row level security;
create policy select_anyone on public.notes for select to anon using (true);
`,
  );
  await write("supabase/seed.sql", "insert into public.notes (body) values ('first');\n");
  await write(
    "supabase/functions/hello/index.ts",
    `Deno.serve(() => Response.json({ url: Deno.env.get("SUPABASE_URL"), keys: Deno.env.get("SUPABASE_SECRET_KEYS") }));\n`,
  );
  return { workdir, apiPort: api ?? 0, write, remove: () => rm(workdir, { recursive: true, force: true }) };
}
