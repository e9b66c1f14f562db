import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import { serveProject } from "../../../scripts/stack/serve_project.ts";
import type { StackStatus } from "../../../scripts/stack/types.ts";
import { createScratchDatabase } from "../../support/scratch_database.ts";

/** A small project, served with Studio. */
export type ServedNotes = {
  readonly status: StackStatus;
  /** An access token as Auth would give it. */
  tokenOf(personId: string): string;
  stop(): Promise<void>;
};

/** Ada, who has a note of her own. */
export const ada = "00000000-0000-4000-8000-00000000ada0";

const SCHEMA = `
  comment on schema public is '@graphql({"introspection": true, "inflect_names": true})';
  create table notes (id int primary key, body text not null, owner_id uuid);
  alter table notes enable row level security;
  create policy select_public_or_own on notes for select using (owner_id is null or owner_id = auth.uid());
  insert into notes values (1, 'for everybody', null), (2, 'for Ada alone', '${ada}');
  grant select on notes to anon, authenticated;`;

/** Serves a project whose notes have owners. */
export async function serveNotes(): Promise<ServedNotes> {
  const [database, directory] = await Promise.all([
    createScratchDatabase(),
    mkdtemp(join(tmpdir(), "stack-graphiql-")),
  ]);
  await database.sql.unsafe(SCHEMA).simple();
  const ports = { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 };
  const served = await serveProject({
    config: {
      workdir: directory,
      projectId: "notes",
      ports,
      api: { schemas: ["public", "graphql_public"], extraSearchPath: ["public", "extensions"], maxRows: 1000 },
      functions: [],
      seeds: false,
      functionSecrets: {},
      raw: {},
    },
    databaseUrl: database.url,
    directory,
    ports,
    services: false,
  });
  return {
    status: served.status,
    tokenOf(personId) {
      const now = Math.floor(Date.now() / 1000);
      return signJwt({ sub: personId, role: "authenticated", iat: now, exp: now + 3600 }, served.keys.jwtSecret);
    },
    async stop() {
      await served.stop();
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
