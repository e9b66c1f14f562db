import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { isRunning, readState, stackDirectory } from "../supervise/stack_state.ts";
import { statusTable } from "./status_table.ts";

/** Starts the stack as a process of its own, waits until it is ready, and returns the exit code. */
export async function startDetached(workdir: string): Promise<number> {
  const before = await readState(workdir);
  if (before !== undefined && (await isRunning(before))) {
    console.log(`The stack of this project runs already (process ${before.pid}, ${before.phase}).`);
    if (before.status !== undefined) console.log(`\n${statusTable(before.status, before.addresses ?? [])}`);
    return before.status === undefined ? 1 : 0;
  }
  const logs = join(stackDirectory(workdir), "logs");
  mkdirSync(logs, { recursive: true });
  const file = join(logs, "start.log");
  const output = openSync(file, "w");
  const child = spawn(process.execPath, [join(import.meta.dirname, "start.ts"), "--workdir", workdir], {
    cwd: workdir,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      console.error((await readFile(file, "utf8")).trimEnd());
      return child.exitCode ?? 1;
    }
    const state = await readState(workdir);
    if (state?.pid === child.pid && state?.phase === "running") break;
    await pause(30);
  }
  child.unref();
  const state = await readState(workdir);
  if (state?.status !== undefined) console.log(statusTable(state.status, state.addresses ?? []));
  console.log(`\nRuns in the background (process ${child.pid}). Stop it: npm stop   Output: ${file}`);
  return 0;
}
