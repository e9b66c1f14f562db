import { rm } from "node:fs/promises";
import { join } from "node:path";

import { createLog } from "../supervise/create_log.ts";
import { endOrphans } from "../supervise/end_orphans.ts";
import { endProcess } from "../supervise/end_process.ts";
import { isRunning, readState, stackDirectory } from "../supervise/stack_state.ts";
import { parseCommand } from "./parse_command.ts";
import { reportFailure } from "./report_failure.ts";

const { workdir } = parseCommand(
  { name: "stop", does: "stops the stack; data stays", flags: {} },
  process.argv.slice(2),
);

try {
  const state = await readState(workdir);
  if (state === undefined) {
    console.log("The stack of this project does not run.");
  } else if (await isRunning(state)) {
    const ended = await endProcess(state.pid, [["SIGTERM", 40_000]]);
    if (!ended) throw new Error(`Process ${state.pid} did not stop within 40 s.`);
    console.log(`Stopped (process ${state.pid}).`);
  } else {
    const log = createLog({ directory: join(stackDirectory(workdir), "logs"), print: (line) => console.log(line) });
    await endOrphans(workdir, state, log);
    await rm(join(stackDirectory(workdir), "state.json"), { force: true });
    console.log("The stack had been killed; what it left running is stopped.");
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
