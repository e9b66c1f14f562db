import { setTimeout as pause } from "node:timers/promises";

import { isAlive } from "./process_table.ts";

/** Sends the signals one after another, each with its time in ms, until the process is gone. */
export async function endProcess(
  pid: number,
  signals: readonly (readonly [NodeJS.Signals, number])[] = [
    ["SIGTERM", 5_000],
    ["SIGKILL", 2_000],
  ],
): Promise<boolean> {
  for (const [signal, time] of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return !(await isAlive(pid));
    }
    const deadline = Date.now() + time;
    while (Date.now() < deadline) {
      if (!(await isAlive(pid))) return true;
      await pause(20);
    }
  }
  return !(await isAlive(pid));
}
