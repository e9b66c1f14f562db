import { join } from "node:path";

import type { RunningStack } from "../start_stack.ts";
import { createLog } from "../supervise/create_log.ts";
import { AlreadyRunningError, refuseSecondStart, stackDirectory } from "../supervise/stack_state.ts";
import { parseCommand } from "./parse_command.ts";
import { reportFailure } from "./report_failure.ts";
import { startDetached } from "./start_detached.ts";
import { statusTable } from "./status_table.ts";

const { workdir, detach } = parseCommand(
  {
    name: "start",
    does: "starts the whole stack and prints its addresses",
    flags: { detach: "goes on in the background (stop it with: npm stop)" },
  },
  process.argv.slice(2),
);

if (detach) process.exitCode = await startDetached(workdir);
else await runInForeground();

async function runInForeground(): Promise<void> {
  const began = performance.now();
  const log = createLog({ directory: join(stackDirectory(workdir), "logs"), print: (line) => console.log(line) });
  let stack: RunningStack | undefined;
  let wantsStop = false;
  let ending: Promise<void> | undefined;
  const end = (code: number): Promise<void> => {
    ending ??= (async () => {
      process.exitCode = code;
      console.log("\nStopping …");
      await stack?.stop();
      console.log("Stopped.");
      process.exit();
    })();
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // npm passes a Ctrl-C on that the terminal has sent already: a second one says nothing new.
      if (stack === undefined) wantsStop = true;
      else void end(0).catch(reportFailure);
    });
  }
  // A full disk below a redirected output, or a closed pipe: the stack goes on without being heard.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  // A defect in one request must not take the whole stack down.
  process.on("uncaughtException", (error) => log("stack", `unexpected: ${error.stack ?? error.message}`));
  process.on("unhandledRejection", (reason) =>
    log("stack", `unexpected: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`),
  );

  try {
    await refuseSecondStart(workdir);
    // Loaded only now: help, refusals and a second start answer at once.
    const { startStack } = await import("../start_stack.ts");
    stack = await startStack({ workdir, log });
  } catch (error) {
    reportFailure(error);
    if (error instanceof AlreadyRunningError && error.state.status !== undefined) {
      console.log(`\n${statusTable(error.state.status, error.state.addresses ?? [])}`);
      process.exit(0);
    }
    process.exit(1);
  }
  if (wantsStop) return end(0);

  const running = stack;
  process.on("SIGUSR2", () => {
    log("stack", "making database, objects and mails anew");
    running.reset().then(
      () => log("stack", "reset is done"),
      (error: unknown) => {
        log("stack", "reset failed; everything is as it was");
        reportFailure(error);
      },
    );
  });
  void running.failed.then((error) => {
    reportFailure(error);
    return end(1);
  });
  const functions = running.config.functions.filter(({ enabled }) => enabled).map(({ name }) => name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `\n${running.config.projectId} is ready (${seconds} s)\n\n${statusTable(running.status, running.addresses, functions)}\n\n` +
      `Logs: ${join(stackDirectory(workdir), "logs")}   Stop: Ctrl-C\n`,
  );
}
