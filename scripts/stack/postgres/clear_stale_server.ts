import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { endProcess } from "../supervise/end_process.ts";
import { commandOf } from "../supervise/process_table.ts";
import { StackError } from "../supervise/stack_error.ts";
import type { Log } from "../types.ts";

/**
 * After a kill -9 of the stack its PostgreSQL lives on, or left its lock file. A living one of the same
 * data folder is asked to stop (fast shutdown: it writes a checkpoint); a dead one's file goes.
 */
export async function clearStaleServer(dataDirectory: string, log: Log): Promise<void> {
  const file = join(dataDirectory, "postmaster.pid");
  const [pidLine, folder] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const command = await commandOf(pid);
  // The number may have gone to another program since.
  const isOurs = command !== undefined && /postgres/u.test(command) && command.includes(folder ?? dataDirectory);
  if (isOurs) {
    log("postgres", `an earlier PostgreSQL of this data folder still runs (process ${pid}); stopping it`);
    const ended = await endProcess(pid, [
      ["SIGINT", 15_000],
      ["SIGQUIT", 5_000],
    ]);
    if (!ended)
      throw new StackError(`PostgreSQL process ${pid} of ${dataDirectory} does not stop.`, `kill -QUIT ${pid}`);
  } else {
    log("postgres", `removing the lock file of process ${pid}, which is gone`);
  }
  await rm(file, { force: true });
}
