import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { platform } from "node:os";
import { delimiter, dirname, join } from "node:path";

import { StackError } from "../supervise/stack_error.ts";

/** As whom PostgreSQL runs, and the words that its command line begins with. */
export type PostgresAccount = {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly prefix: readonly string[];
};

const CAP_DAC_OVERRIDE = 1n;
const CAP_DAC_READ_SEARCH = 2n;

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themself; root runs it as the
 * system's `postgres`, else as `nobody`, which every system has. If that account can't enter the folders
 * on the way (a project under a 0700 home), the processes keep root's right to pass through folders,
 * and nothing on the disk has to be opened to others.
 */
export async function chooseAccount(paths: readonly string[]): Promise<PostgresAccount> {
  if (platform() === "win32" || process.getuid?.() !== 0) return { uid: undefined, gid: undefined, prefix: [] };
  const account = await findAccount(["postgres", "nobody"]);
  const closed = await findClosedFolder(paths, account);
  if (closed === undefined) return { ...account, prefix: [] };
  const setpriv = await findProgram("setpriv");
  const capability = await passingCapability();
  if (setpriv === undefined || capability === undefined) {
    throw new StackError(
      `PostgreSQL does not run as root, and account ${account.name}, as which it runs instead, can't enter ${closed}.`,
      `Move the project to a folder that others may enter, or allow it: chmod o+x ${closed}`,
    );
  }
  const prefix = [
    setpriv,
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
  return { ...account, prefix };
}

async function findAccount(names: readonly string[]): Promise<{ name: string; uid: number; gid: number }> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const wanted of names) {
    const [name, , uid, gid] = lines.find(([entry]) => entry === wanted) ?? [];
    if (name !== undefined && uid !== undefined && gid !== undefined) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new StackError("PostgreSQL does not run as root, and there is no account to run it as.", "useradd postgres");
}

async function findClosedFolder(
  paths: readonly string[],
  account: { uid: number; gid: number },
): Promise<string | undefined> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) folders.add(folder);
  }
  for (const folder of [...folders].sort((a, b) => a.length - b.length)) {
    const info = await stat(folder);
    const bit = info.uid === account.uid ? 0o100 : info.gid === account.gid ? 0o010 : 0o001;
    if ((info.mode & bit) === 0) return folder;
  }
  return undefined;
}

async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/bin"]) {
    const file = join(folder, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder !== "" && found) return file;
  }
  return undefined;
}

/** The narrower capability when this process may pass it on; containers often have only the wider one. */
async function passingCapability(): Promise<string | undefined> {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const bounding = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/mu.exec(status)?.[1] ?? "0"}`);
  if ((bounding >> CAP_DAC_READ_SEARCH) & 1n) return "dac_read_search";
  if ((bounding >> CAP_DAC_OVERRIDE) & 1n) return "dac_override";
  return undefined;
}
