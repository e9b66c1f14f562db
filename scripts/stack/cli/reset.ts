import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { createLog } from "../supervise/create_log.ts";
import { StackError } from "../supervise/stack_error.ts";
import type { StackState } from "../supervise/stack_state.ts";
import { isRunning, readState, stackDirectory } from "../supervise/stack_state.ts";
import { parseCommand } from "./parse_command.ts";
import { reportFailure } from "./report_failure.ts";

const { workdir } = parseCommand(
  { name: "reset", does: "makes the database anew from migrations and seed; objects and mails go", flags: {} },
  process.argv.slice(2),
);

try {
  const state = await readState(workdir);
  if (state !== undefined && (await isRunning(state))) await resetRunning(state);
  else {
    const { resetStopped } = await import("../reset_stopped.ts");
    await resetStopped(
      workdir,
      createLog({ directory: join(stackDirectory(workdir), "logs"), print: (line) => console.log(line) }),
    );
  }
  console.log("The database is new: migrations and seed are applied.");
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

/** Asks the running stack, which knows its parts; its state tells how it went. */
async function resetRunning(before: StackState): Promise<void> {
  if (before.phase !== "running")
    throw new StackError(`The stack is ${before.phase} just now.`, "Try again in a moment.");
  process.kill(before.pid, "SIGUSR2");
  for (;;) {
    await pause(50);
    const state = await readState(workdir);
    if (state === undefined || !(await isRunning(state))) {
      throw new StackError(
        "The stack stopped during the reset.",
        `Its output says why: ${join(stackDirectory(workdir), "logs")}`,
      );
    }
    if (state.reset === undefined || state.reset.at === before.reset?.at || state.phase !== "running") continue;
    if (state.reset.error !== undefined) {
      throw new StackError(`${state.reset.error}\n\nThe reset failed; everything is as it was.`);
    }
    return;
  }
}
