import { join } from "node:path";

import { clearStaleServer } from "../postgres/clear_stale_server.ts";
import type { Log } from "../types.ts";
import { endProcess } from "./end_process.ts";
import { processesWithEnvironment } from "./process_table.ts";
import type { StackState } from "./stack_state.ts";
import { stackDirectory } from "./stack_state.ts";

/** The variable by which children of one run of the stack are known. PostgreSQL is not given it. */
export const INSTANCE_VARIABLE = "SUPABASE_STACK_INSTANCE";

/** Ends what a stack that was killed (kill -9) left running: edge functions, services, PostgreSQL. */
export async function endOrphans(workdir: string, dead: StackState | undefined, log: Log): Promise<void> {
  const orphans = dead === undefined ? [] : await processesWithEnvironment(INSTANCE_VARIABLE, dead.instance);
  await Promise.all(
    orphans.map(async (pid) => {
      log("stack", `process ${pid} was left by an earlier stack; stopping it`);
      await endProcess(pid);
    }),
  );
  await clearStaleServer(join(stackDirectory(workdir), "postgres"), log);
}
