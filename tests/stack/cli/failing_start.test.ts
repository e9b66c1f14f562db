import { once } from "node:events";
import { access } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

import { afterEach, expect, test } from "vitest";

import type { TemporaryProject } from "../workdir/temporary_project.ts";
import { temporaryProject } from "../workdir/temporary_project.ts";
import { runCommand } from "./run_command.ts";

let project: TemporaryProject | undefined;

afterEach(() => project?.remove());

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test("a port in use is named with the process that holds it, and nothing is started", async () => {
  project = await temporaryProject();
  const server = createServer().listen(project.apiPort, "127.0.0.1");
  await once(server, "listening");
  const result = await runCommand("start", ["--workdir", project.workdir]);
  server.close();
  expect(result.code).toBe(1);
  expect(result.err).toContain(`Port ${project.apiPort} (API) is in use by process ${process.pid}`);
  expect(result.err).toContain("[api] port");
  expect(await exists(join(project.workdir, ".stack/postgres"))).toBe(false);
});

test("a broken migration is told by file, line and PostgreSQL's message; nothing half made stays", async () => {
  project = await temporaryProject();
  await project.write(
    "supabase/migrations/20260102000000_broken.sql",
    "create table public.fine ();\n\n-- why\ncreate table public.b (\n  id nosuchtype\n);\n",
  );
  const result = await runCommand("start", ["--workdir", project.workdir]);
  expect(result.code).toBe(1);
  expect(result.err).toContain('20260102000000_broken.sql, line 5: type "nosuchtype" does not exist');
  expect(await exists(join(project.workdir, ".stack/postgres"))).toBe(false);
  expect(await exists(join(project.workdir, ".stack/state.json"))).toBe(false);
}, 180_000);

test("a folder without a project, and a broken config.toml, are told with what to do", async () => {
  project = await temporaryProject();
  const none = await runCommand("start", ["--workdir", join(project.workdir, "supabase")]);
  expect(none).toMatchObject({ code: 1 });
  expect(none.err).toContain("supabase/config.toml is missing");
  await project.write("supabase/config.toml", '[api]\nport = "many"\n');
  const broken = await runCommand("start", ["--workdir", project.workdir]);
  expect(broken).toMatchObject({ code: 1 });
  expect(broken.err).toContain('api.port must be a whole number from 0 to 65535, not "many"');
});

test.each(["start", "stop", "status", "reset"])("%s prints help and refuses unknown flags", async (name) => {
  const help = await runCommand(name, ["--help"]);
  expect(help.code).toBe(0);
  expect(help.out).toContain("--workdir DIR");
  const wrong = await runCommand(name, ["--nonsense"]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("--nonsense");
});
