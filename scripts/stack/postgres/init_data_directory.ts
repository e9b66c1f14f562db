import { execFile } from "node:child_process";
import { chown, mkdir, mkdtemp, readFile, rename, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { StackError } from "../supervise/stack_error.ts";
import type { PostgresAccount } from "./choose_account.ts";
import type { PostgresBinaries } from "./find_binaries.ts";

const run = promisify(execFile);
const MAJOR_VERSION = "17";
/** A new cluster takes 40 MB, its write-ahead log up to 1 GB; below this it would soon stop with an error. */
const NEEDED_MEGABYTES = 256;

/** Makes the data folder unless it is there; true when it is new. */
export async function initDataDirectory(
  dataDirectory: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<boolean> {
  await checkSpace(dirname(dataDirectory));
  const version = await readFile(join(dataDirectory, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version !== undefined) {
    if (version.trim() === MAJOR_VERSION) return false;
    throw new StackError(
      `${dataDirectory} was made by PostgreSQL ${version.trim()}; this is PostgreSQL ${MAJOR_VERSION}.`,
      "Move the folder away (or remove it) and start again.",
    );
  }
  // Made beside its place and moved when complete, so that a killed start leaves no half folder.
  const draft = `${dataDirectory}.new`;
  const secrets = await mkdtemp(join(tmpdir(), "stack-"));
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const passwordFile = join(secrets, "password");
    await writeFile(passwordFile, "postgres\n");
    if (account.uid !== undefined && account.gid !== undefined) {
      await Promise.all([draft, secrets, passwordFile].map((path) => chown(path, account.uid ?? 0, account.gid ?? 0)));
    }
    const [command = binaries.initdb, ...rest] = [...account.prefix, binaries.initdb];
    await run(
      command,
      [
        ...rest,
        `--pgdata=${draft}`,
        "--username=supabase_admin",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // As on the platform: text sorts by ICU's en-US, the same on every machine.
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=en-US",
        "--no-sync",
        "--no-instructions",
      ],
      account.prefix.length > 0 ? {} : account.uid === undefined ? {} : { uid: account.uid, gid: account.gid },
    );
    await rm(dataDirectory, { recursive: true, force: true });
    await rename(draft, dataDirectory);
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const detail = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new StackError(`PostgreSQL could not make its data folder ${dataDirectory}:\n${detail}`);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

async function checkSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (megabytes >= NEEDED_MEGABYTES) return;
  throw new StackError(
    `The disk is full: ${megabytes} MB are free at ${folder}, PostgreSQL needs ${NEEDED_MEGABYTES} MB to start.`,
    "Free some space and start again; nothing has been changed.",
  );
}
