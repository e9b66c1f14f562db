import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { isAlive } from "../../../scripts/stack/supervise/process_table.ts";
import type { StackState } from "../../../scripts/stack/supervise/stack_state.ts";
import type { StackStatus } from "../../../scripts/stack/types.ts";
import type { TemporaryProject } from "../workdir/temporary_project.ts";
import { temporaryProject } from "../workdir/temporary_project.ts";
import { runCommand } from "./run_command.ts";

let project: TemporaryProject;

beforeAll(async () => {
  project = await temporaryProject();
  const started = await runCommand("start", ["--workdir", project.workdir, "--detach"]);
  expect(started, started.err).toMatchObject({ code: 0 });
}, 180_000);

afterAll(async () => {
  await runCommand("stop", ["--workdir", project.workdir]);
  await project.remove();
});

const status = async (): Promise<StackStatus> =>
  JSON.parse((await runCommand("status", ["--workdir", project.workdir, "--json"])).out);
const state = async (): Promise<StackState> =>
  JSON.parse(await readFile(join(project.workdir, ".stack", "state.json"), "utf8"));
const bodies = async (): Promise<unknown> => {
  const { api_url, publishable_key } = await status();
  const { data, error } = await createClient(api_url, publishable_key).from("notes").select("body").order("id");
  expect(error).toBeNull();
  return data;
};
const insert = async (body: string): Promise<void> => {
  const { api_url, secret_key } = await status();
  const { error } = await createClient(api_url, secret_key).from("notes").insert({ body });
  expect(error).toBeNull();
};

test("the table and the function answer, and status names everything that programs need", async () => {
  const told = await status();
  expect(Object.keys(told).sort()).toEqual(
    "anon_key api_url db_url functions_url graphql_url jwt_secret mail_url publishable_key secret_key service_role_key studio_url".split(
      " ",
    ),
  );
  expect(told.api_url).toBe(`http://127.0.0.1:${project.apiPort}`);
  expect(await bodies()).toEqual([{ body: "first" }]);
  const { data } = await createClient(told.api_url, told.publishable_key).functions.invoke("hello", { method: "GET" });
  expect(data).toEqual({ url: told.api_url, keys: JSON.stringify({ default: told.secret_key }) });
});

test("a second start says that it runs already, where and as which process, and changes nothing", async () => {
  const { pid } = await state();
  for (const flags of [[], ["--detach"]]) {
    const second = await runCommand("start", ["--workdir", project.workdir, ...flags]);
    expect(second.code).toBe(0);
    expect(`${second.out}${second.err}`).toContain(`runs already (process ${pid}`);
    expect(second.out).toContain(`http://127.0.0.1:${project.apiPort}`);
  }
  expect((await state()).pid).toBe(pid);
});

test("after kill -9 a start ends the orphans and finds every committed row", async () => {
  await insert("before the kill");
  const { api_url } = await status();
  await (await fetch(`${api_url}/functions/v1/hello`)).text();
  const postmaster = Number(
    (await readFile(join(project.workdir, ".stack/postgres/postmaster.pid"), "utf8")).split("\n")[0],
  );
  process.kill((await state()).pid, "SIGKILL");
  expect(await isAlive(postmaster)).toBe(true);

  const again = await runCommand("start", ["--workdir", project.workdir, "--detach"]);
  expect(again, again.err).toMatchObject({ code: 0 });
  expect(await isAlive(postmaster)).toBe(false);
  expect(await bodies()).toEqual([{ body: "first" }, { body: "before the kill" }]);
}, 180_000);

test("a PostgreSQL that dies is started again, and the API with it", async () => {
  const file = join(project.workdir, ".stack/postgres/postmaster.pid");
  const before = (await readFile(file, "utf8")).split("\n")[0];
  process.kill(Number(before), "SIGKILL");
  const { api_url, publishable_key } = await status();
  await expect
    .poll(
      async () => {
        const now = (await readFile(file, "utf8").catch(() => "")).split("\n")[0];
        const response = await fetch(`${api_url}/rest/v1/notes?limit=1`, { headers: { apikey: publishable_key } });
        await response.text();
        return response.status === 200 && now !== before;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}, 180_000);

test("reset while it runs: migrations and seed anew, on the same addresses, in the same process", async () => {
  const before = await state();
  const reset = await runCommand("reset", ["--workdir", project.workdir]);
  expect(reset, reset.err).toMatchObject({ code: 0 });
  expect(await bodies()).toEqual([{ body: "first" }]);
  expect(await state()).toMatchObject({ pid: before.pid, status: before.status });
}, 180_000);

test("reset with a broken migration says file, line and message, and leaves everything as it was", async () => {
  await insert("kept");
  await project.write("supabase/migrations/20260102000000_broken.sql", "select 1;\n\nselect nothing_like_it();\n");
  const reset = await runCommand("reset", ["--workdir", project.workdir]);
  await project.write("supabase/migrations/20260102000000_broken.sql", "select 1;\n");
  expect(reset.code).toBe(1);
  expect(reset.err).toContain("20260102000000_broken.sql, line 3: function nothing_like_it() does not exist");
  expect(await bodies()).toEqual([{ body: "first" }, { body: "kept" }]);
}, 180_000);

test("stop ends every process, and the next start keeps the data", async () => {
  const { pid } = await state();
  expect(await runCommand("stop", ["--workdir", project.workdir])).toMatchObject({ code: 0 });
  expect(await isAlive(pid)).toBe(false);
  expect(await runCommand("status", ["--workdir", project.workdir])).toMatchObject({ code: 1 });
  expect(await runCommand("reset", ["--workdir", project.workdir])).toMatchObject({ code: 0 });
}, 180_000);
