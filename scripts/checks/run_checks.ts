import { availableParallelism } from "node:os";

import type { CheckContext, CheckDefinition } from "./check_definition.ts";

const SHOWN = 40;

/** Runs checks side by side, prints a line for each as it ends and its findings; how many failed. */
export async function runChecks(checks: readonly CheckDefinition[], context: CheckContext): Promise<number> {
  const waiting = [...checks];
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now();
      const findings = await findingsOf(check, context);
      const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      console.log(`${findings.length === 0 ? "ok  " : "FAIL"}  ${check.name.padEnd(22)} ${time.padStart(6)}`);
      if (findings.length > 0) failed += 1;
      for (const finding of findings.slice(0, SHOWN)) console.log(finding.replaceAll(/^/gmu, "      "));
      if (findings.length > SHOWN) console.log(`      … and ${findings.length - SHOWN} more`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return failed;
}

/** A check that can't run has failed. */
async function findingsOf(check: CheckDefinition, context: CheckContext): Promise<readonly string[]> {
  try {
    return await check.run(context);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
