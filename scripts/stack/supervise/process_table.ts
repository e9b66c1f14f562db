import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { platform } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a process with this id exists (a zombie does not count). */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const state = /^State:\s+(\S)/mu.exec(await readFile(`/proc/${pid}/status`, "utf8").catch(() => ""))?.[1];
  return state !== "Z";
}

/** The command line of a process, or undefined when it is gone. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (platform() === "linux") {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return text === "" ? undefined : text.replaceAll("\0", " ").trim();
  }
  const { stdout } = await run("ps", ["-o", "command=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() === "" ? undefined : stdout.trim();
}

/** When a process began, as a word that differs when the id is used again. */
export async function beginningOf(pid: number): Promise<string | undefined> {
  if (platform() === "linux") {
    const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    // The name in parentheses may hold anything; the fields after it are plain.
    return text === "" ? undefined : text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
  }
  const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() === "" ? undefined : stdout.trim();
}

/** Processes whose environment holds `name=value`; only those that this user may look into. */
export async function processesWithEnvironment(name: string, value: string): Promise<number[]> {
  const wanted = `${name}=${value}`;
  if (platform() === "linux") {
    const ids = (await readdir("/proc")).map(Number).filter((id) => Number.isInteger(id) && id !== process.pid);
    const found = await Promise.all(
      ids.map(async (id) => {
        const environment = await readFile(`/proc/${id}/environ`, "utf8").catch(() => "");
        return environment.split("\0").includes(wanted);
      }),
    );
    return ids.filter((_, index) => found[index]);
  }
  if (platform() === "win32") return [];
  const { stdout } = await run("ps", ["-axwwE", "-o", "pid=,command="]).catch(() => ({ stdout: "" }));
  return stdout
    .split("\n")
    .filter((line) => ` ${line} `.includes(` ${wanted} `))
    .map((line) => Number.parseInt(line, 10))
    .filter((id) => id !== process.pid);
}
