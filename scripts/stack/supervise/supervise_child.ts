import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

import type { Log } from "../types.ts";
import { endProcess } from "./end_process.ts";
import { StackError } from "./stack_error.ts";

/** A child process that is kept running. */
export type SuperviseOptions = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly healthUrl: string | undefined;
  readonly log: Log;
  /** First pause before a restart, in ms; doubled each time. */
  readonly firstPause?: number;
};

/** A running child. */
export type SupervisedChild = {
  readonly pid: number | undefined;
  /** Settles when the health check has passed once; rejects when the child never became ready. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
};

const LONGEST_PAUSE = 10_000;
/** A child that ran this long has recovered: its earlier deaths no longer count. */
const RECOVERED_AFTER = 30_000;
const MOST_DEATHS = 6;
const READY_TIME = 30_000;

/** Starts a child and starts it again, with growing pauses, when it dies; says so when it keeps dying. */
export function superviseChild(options: SuperviseOptions): SupervisedChild {
  const { name, log, firstPause = 200 } = options;
  const stopping = new AbortController();
  let child = launch(options);
  let deaths = 0;
  let lost: string | undefined;

  const watch = async (): Promise<void> => {
    for (;;) {
      const began = Date.now();
      const ending = await ended(child);
      if (stopping.signal.aborted) return;
      deaths = Date.now() - began > RECOVERED_AFTER ? 1 : deaths + 1;
      if (deaths >= MOST_DEATHS) {
        lost = `${name} ended (${ending}) ${deaths} times in a row`;
        log(name, `${lost}; it is not started again. Its log says why; then start the stack anew.`);
        return;
      }
      const wait = Math.min(firstPause * 2 ** (deaths - 1), LONGEST_PAUSE);
      log(name, `ended (${ending}); starting it again in ${wait} ms`);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = launch(options);
    }
  };
  const watched = watch();
  const ready = waitUntilHealthy(options, stopping.signal, () => lost);
  // Whoever started the child waits for it or not; a rejection must not end the process.
  ready.catch(() => undefined);
  return {
    get pid() {
      return child.pid;
    },
    ready,
    stop: async () => {
      stopping.abort();
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await endProcess(child.pid);
      await watched;
    },
  };
}

function launch({ name, command, workdir, environment, log }: SuperviseOptions): ChildProcess {
  const [program, ...words] = command;
  const path = [join(workdir, "node_modules", ".bin"), dirname(process.execPath), environment["PATH"] ?? ""].join(
    delimiter,
  );
  // `node` is the Node that runs the stack, whatever the machine has besides.
  const child = spawn(program === "node" ? process.execPath : program, words, {
    cwd: workdir,
    env: { ...environment, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
    // Out of the terminal's group: a Ctrl-C reaches the stack, which stops its children in order.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => log(name, line));
  }
  child.on("error", (error) => log(name, `can't be started: ${error.message}`));
  return child;
}

function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null) return Promise.resolve(`exit code ${child.exitCode}`);
  if (child.signalCode !== null) return Promise.resolve(child.signalCode);
  if (child.pid === undefined) return Promise.resolve("not started");
  return new Promise((done) => child.once("exit", (code, signal) => done(signal ?? `exit code ${code}`)));
}

async function waitUntilHealthy(
  { name, healthUrl }: SuperviseOptions,
  signal: AbortSignal,
  lost: () => string | undefined,
): Promise<void> {
  if (healthUrl === undefined) return;
  const deadline = Date.now() + READY_TIME;
  let last = "no answer";
  while (Date.now() < deadline && !signal.aborted) {
    const reason = lost();
    if (reason !== undefined) throw new StackError(`${reason}.`, `Its log: .stack/logs/${name}.log`);
    try {
      const response = await fetch(healthUrl, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) });
      await response.body?.cancel();
      if (response.ok) return;
      last = `HTTP ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(30);
  }
  if (signal.aborted) return;
  throw new StackError(
    `${name} was not ready within ${READY_TIME / 1000} s: ${healthUrl} gave ${last}.`,
    `Its log: .stack/logs/${name}.log`,
  );
}
