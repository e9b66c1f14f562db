import { spawnSync } from "node:child_process";

const setpriv = "/usr/bin/setpriv";
let prefix: readonly string[] | undefined;

/**
 * What to put before a command so that the kernel ends it with its parent: Linux has it, by util-linux's
 * `setpriv`. It backs up the closing standard input, which a process that is busy without end never reads.
 */
export function bindToParent(): readonly string[] {
  prefix ??= works() ? [setpriv, "--pdeathsig", "KILL"] : [];
  return prefix;
}

function works(): boolean {
  if (process.platform !== "linux") return false;
  return spawnSync(setpriv, ["--pdeathsig", "KILL", "true"], { stdio: "ignore" }).status === 0;
}
