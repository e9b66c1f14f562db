import { isRunning, readState } from "../supervise/stack_state.ts";
import { parseCommand } from "./parse_command.ts";
import { statusTable } from "./status_table.ts";

const { workdir, json } = parseCommand(
  {
    name: "status",
    does: "says whether the stack runs, and where",
    flags: { json: "for programs: addresses and keys as JSON" },
  },
  process.argv.slice(2),
);

const state = await readState(workdir);
const alive = state !== undefined && (await isRunning(state));
if (!alive || state.status === undefined) {
  console.error(
    alive
      ? `The stack is ${state.phase} (process ${state.pid}).`
      : "The stack of this project does not run. Start it: npm start",
  );
  process.exitCode = 1;
} else if (json) {
  console.log(JSON.stringify(state.status, undefined, 2));
} else {
  const answers = await fetch(`${state.status.api_url}/health`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
  console.log(`The stack is ${state.phase} (process ${state.pid})${answers ? "" : "; its API does not answer"}.\n`);
  console.log(statusTable(state.status, state.addresses ?? []));
  if (!answers) process.exitCode = 1;
}
