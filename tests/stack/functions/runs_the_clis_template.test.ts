import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { functionProject } from "./function_project.ts";

const cli = path.resolve(import.meta.dirname, "../../../node_modules/.bin/supabase");

test("what `supabase functions new` writes runs unchanged", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "function-template-"));
  mkdirSync(path.join(folder, "supabase"));
  writeFileSync(path.join(folder, "supabase/config.toml"), 'project_id = "template"\n');
  execFileSync(cli, ["functions", "new", "hello", "--workdir", folder], {
    stdio: "ignore",
    env: { ...process.env, SUPABASE_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  const read = (name: string): string => readFileSync(path.join(folder, "supabase/functions/hello", name), "utf8");
  const project = await functionProject(
    { "hello/index.ts": read("index.ts"), "hello/deno.json": read("deno.json") },
    {
      environment: {
        SUPABASE_URL: "http://127.0.0.1:54321",
        SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_tried"}',
        SUPABASE_SECRET_KEYS: '{"default":"sb_secret_tried"}',
      },
    },
  );
  const call = (apikey: string): Promise<Response> =>
    project.call("hello", { method: "POST", headers: { apikey }, body: '{"name":"Ann"}' });
  const response = await call("sb_publishable_tried");
  expect(project.lines.join("\n")).toContain("hello: Hello from Functions!");
  expect(await response.json()).toEqual({ message: "Hello Ann!" });
  expect((await call("wrong")).status).toBe(401);
  await project.close();
  rmSync(folder, { recursive: true, force: true });
});
