import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { endOrphans, INSTANCE_VARIABLE } from "../../../scripts/stack/supervise/end_orphans.ts";
import { isAlive } from "../../../scripts/stack/supervise/process_table.ts";
import { AlreadyRunningError, releaseFolder, takeFolder } from "../../../scripts/stack/supervise/stack_state.ts";
import type { SupervisedChild } from "../../../scripts/stack/supervise/supervise_child.ts";
import { superviseChild } from "../../../scripts/stack/supervise/supervise_child.ts";

let folder: string;
let child: SupervisedChild | undefined;
const lines: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stack-supervise-"));
  lines.length = 0;
});
afterEach(async () => {
  await child?.stop();
  child = undefined;
  await rm(folder, { recursive: true, force: true });
});

const supervise = (script: string, extra: Record<string, string> = {}): SupervisedChild =>
  (child = superviseChild({
    name: "child",
    command: ["node", "-e", script],
    workdir: folder,
    environment: { ...process.env, ...extra },
    healthUrl: undefined,
    log: (_, line) => lines.push(line),
    firstPause: 10,
  }));

test("a child that dies is started again, with a line in the log", async () => {
  const running = supervise("console.log('up'); setInterval(() => {}, 1000)");
  await expect.poll(() => lines).toContain("up");
  const first = running.pid;
  process.kill(first ?? 0, "SIGKILL");
  await expect.poll(() => lines.filter((line) => line === "up").length, { timeout: 25_000 }).toBe(2);
  expect(lines).toContain("ended (SIGKILL); starting it again in 10 ms");
  expect(running.pid).not.toBe(first);
  await running.stop();
  expect(await isAlive(running.pid ?? 0)).toBe(false);
});

test("a child that keeps dying is given up, and the log says so", async () => {
  supervise("process.exit(3)");
  await expect
    .poll(() => lines.at(-1), { timeout: 25_000 })
    .toContain("child ended (exit code 3) 6 times in a row; it is not started again");
}, 180_000);

test("a program that is not there is told", async () => {
  child = superviseChild({
    name: "child",
    command: ["no-such-program"],
    workdir: folder,
    environment: process.env,
    healthUrl: undefined,
    log: (_, line) => lines.push(line),
    firstPause: 1,
  });
  await expect
    .poll(() => lines.join("\n"), { timeout: 25_000 })
    .toContain("can't be started: spawn no-such-program ENOENT");
});

test("one stack a folder: a second one is refused, a dead one's state is handed over", async () => {
  expect(await takeFolder(folder, "first")).toEqual({ dead: undefined });
  await expect(takeFolder(folder, "second")).rejects.toThrow(AlreadyRunningError);
  await releaseFolder(folder);
  expect(await takeFolder(folder, "third")).toEqual({ dead: undefined });
  const file = join(folder, ".stack", "state.json");
  // The same process id, begun at another time: another process.
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), began: "1" }));
  expect((await takeFolder(folder, "fourth")).dead).toMatchObject({ instance: "third" });
});

test("children of a killed stack are found by their environment and ended", async () => {
  const running = supervise("console.log('up'); setInterval(() => {}, 1000)", { [INSTANCE_VARIABLE]: "killed" });
  await expect.poll(() => lines).toContain("up");
  const pid = running.pid ?? 0;
  const stopping = running.stop;
  await endOrphans(folder, { pid: 1, began: "0", instance: "killed", phase: "running" }, (_, line) => lines.push(line));
  expect(await isAlive(pid)).toBe(false);
  expect(lines).toContain(`process ${pid} was left by an earlier stack; stopping it`);
  await stopping();
});
