import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

import { endProcess } from "../supervise/end_process.ts";
import { findFreePort } from "../supervise/find_free_port.ts";
import { StackError } from "../supervise/stack_error.ts";
import type { Log } from "../types.ts";
import { chooseAccount } from "./choose_account.ts";
import { clearStaleServer } from "./clear_stale_server.ts";
import { findBinaries } from "./find_binaries.ts";
import { initDataDirectory } from "./init_data_directory.ts";
import { serverSettings } from "./server_settings.ts";

/** How PostgreSQL is started. */
export type PostgresOptions = {
  readonly dataDirectory: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** False gives up crash safety for speed: for tests only. */
  readonly durable: boolean;
  /** `name=value`, over those that it is started with otherwise. */
  readonly settings?: readonly string[];
  readonly log: Log;
};

/** A running server. */
export type RunningPostgres = {
  readonly port: number;
  readonly pid: number;
  /** True when the data folder has been made by this start. */
  readonly isNew: boolean;
  /** As `supabase_admin`, a superuser. */
  superuserUrl(database: string): string;
  /** As `postgres`, what a project's owner is on the platform. */
  url(database: string): string;
  /** Settles when the server ends, by `stop()` or by itself. */
  readonly exited: Promise<void>;
  stop(): Promise<void>;
};

const START_TIME_MS = 60_000;

/** Starts embedded PostgreSQL on a data folder, which is made when it is missing; ready when this returns. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDirectory = resolve(options.dataDirectory);
  const binaries = await findBinaries();
  await mkdir(dirname(dataDirectory), { recursive: true });
  const account = await chooseAccount([binaries.postgres, dataDirectory]);
  const isNew = await initDataDirectory(dataDirectory, binaries, account);
  await clearStaleServer(dataDirectory, options.log);
  const port = options.port === 0 ? await findFreePort() : options.port;

  const settings = [...serverSettings(port, options.durable), ...(options.settings ?? [])].flatMap((setting) => [
    "-c",
    setting,
  ]);
  const [command = binaries.postgres, ...rest] = [
    ...account.prefix,
    binaries.postgres,
    "-D",
    dataDirectory,
    ...settings,
  ];
  const child = spawn(command, rest, {
    stdio: ["ignore", "pipe", "pipe"],
    // Of the stack's environment it gets nothing: what it needs is in its settings.
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    // A Ctrl-C in the terminal goes to the whole group; PostgreSQL waits for the stack to stop it last.
    detached: true,
    ...(account.prefix.length > 0 || account.uid === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
  const recent = collectOutput(child, options.log);
  const exited = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", (error) => {
      recent.push(error.message);
      done();
    });
  });

  await waitUntilReady(dataDirectory, child, recent, port);
  const pid = child.pid ?? 0;
  const address = (user: string, database: string): string =>
    `postgresql://${user}:postgres@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    port,
    pid,
    isNew,
    superuserUrl: (database) => address("supabase_admin", database),
    url: (database) => address("postgres", database),
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        await endProcess(pid, [
          ["SIGINT", 20_000],
          ["SIGQUIT", 5_000],
          ["SIGKILL", 2_000],
        ]);
      }
      await exited;
    },
  };
}

function collectOutput(child: ChildProcess, log: Log): string[] {
  const recent: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      recent.push(line);
      if (recent.length > 20) recent.shift();
      log("postgres", line);
    });
  }
  return recent;
}

/** The last line of the lock file says `ready` once connections are taken (as pg_ctl reads it). */
async function waitUntilReady(
  dataDirectory: string,
  child: ChildProcess,
  recent: readonly string[],
  port: number,
): Promise<void> {
  const lockFile = join(dataDirectory, "postmaster.pid");
  const deadline = Date.now() + START_TIME_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      // Its last words may still be in the pipe.
      await pause(50);
      throw explainFailure(recent, dataDirectory, port);
    }
    const lines = (await readFile(lockFile, "utf8").catch(() => "")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return;
    await pause(10);
  }
  await endProcess(child.pid ?? 0, [["SIGQUIT", 5_000]]);
  await rm(lockFile, { force: true });
  throw new StackError(`PostgreSQL was not ready within ${START_TIME_MS / 1000} s:\n${recent.join("\n")}`);
}

function explainFailure(recent: readonly string[], dataDirectory: string, port: number): StackError {
  const output = recent.join("\n");
  if (/No space left on device/u.test(output)) {
    return new StackError(
      `The disk is full: PostgreSQL could not write to ${dataDirectory} (No space left on device).`,
      "Free some space and start again; committed data is safe.",
    );
  }
  if (/could not bind|Address already in use/u.test(output)) {
    return new StackError(`Port ${port} (database) is in use.`, "Stop what uses it, or set [db] port in config.toml.");
  }
  return new StackError(`PostgreSQL did not start on ${dataDirectory}:\n${output}`);
}
