import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent } from "node:http";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import { bindToParent } from "./bind_to_parent.ts";
import { FunctionFailure } from "./platform_error.ts";
import { resolveDeno } from "./resolve_deno.ts";

/** What a Deno process is started with. */
export type DenoProcessOptions = {
  readonly entrypoint: string;
  readonly configFile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly readable: readonly string[];
  /** Deno's cache of compiled modules. */
  readonly cacheFolder: string;
  readonly memoryMegabytes: number;
  readonly bootMs: number;
  /** Each line that the function or Deno writes. */
  onLine(line: string): void;
};

/** A function's process that listens on a loopback port. */
export type DenoProcess = {
  readonly port: number;
  /** Every request must carry it as `x-stack-token`; the function never sees it. */
  readonly token: string;
  readonly agent: Agent;
  /** Settles when the process is gone, with the reason in words. */
  readonly exited: Promise<{ readonly reason: string; readonly outOfMemory: boolean }>;
  /** Whether the function's event loop answers within the time. */
  respondsWithin(milliseconds: number): Promise<boolean>;
  /** Lets background work finish, then ends the process. */
  drain(): void;
  kill(): Promise<void>;
};

const preload = path.join(import.meta.dirname, "preload.ts");

/** Starts Deno and resolves when the function listens; rejects with `BOOT_ERROR` when it never does. */
export async function startDenoProcess(options: DenoProcessOptions): Promise<DenoProcess> {
  const token = randomBytes(16).toString("hex");
  const [command = "", ...rest] = [...bindToParent(), resolveDeno(), ...denoArguments(options)];
  const child = spawn(command, rest, {
    cwd: path.dirname(options.entrypoint),
    env: { TZ: "UTC", ...options.environment, ...denoEnvironment(options) },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  // A write to a process that just died is no news: `exited` tells.
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${token}\n`);
  const waiting = new Set<() => void>();
  let outOfMemory = false;
  const ready = Promise.withResolvers<number>();
  const onLine = (line: string): void => {
    if (line.includes("Fatal JavaScript out of memory")) outOfMemory = true;
    if (line.startsWith(`\u0001${token} ready `)) ready.resolve(Number(line.split(" ")[2]));
    else if (line === `\u0001${token} pong`) for (const answer of waiting) answer();
    else if (!line.includes('did you mean to run "deno serve"?')) options.onLine(line);
  };
  const drained = Promise.all([readLines(child.stdout, onLine), readLines(child.stderr, onLine)]);
  const exited = waitForExit(child, drained).then((reason) => ({ reason, outOfMemory }));
  const deadline = setTimeout(
    () => ready.reject(new FunctionFailure("BOOT_ERROR", `not listening after ${options.bootMs} ms`)),
    options.bootMs,
  );
  const failed = exited.then(({ reason }) => ready.reject(new FunctionFailure("BOOT_ERROR", reason)));
  void failed;
  const agent = new Agent({ keepAlive: true });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await exited;
    agent.destroy();
  };
  try {
    const port = await ready.promise;
    const respondsWithin = (milliseconds: number): Promise<boolean> =>
      new Promise((resolve) => {
        const answer = (isAlive: boolean) => (): void => {
          clearTimeout(timer);
          waiting.delete(pong);
          resolve(isAlive);
        };
        const pong = answer(true);
        const timer = setTimeout(answer(false), milliseconds);
        waiting.add(pong);
        child.stdin.write("ping\n");
      });
    return { port, token, agent, exited, respondsWithin, kill, drain: () => child.stdin.write("drain\n") };
  } catch (error) {
    await kill();
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

/**
 * The permissions of the platform's user workers: network, their own environment, reading; no writing,
 * no programs, no native code, no download of modules. `sys` is for packages that ask for the host's name.
 */
function denoArguments(options: DenoProcessOptions): string[] {
  return [
    "run",
    "--quiet",
    "--no-prompt",
    "--no-lock",
    "--no-remote",
    "--cached-only",
    "--node-modules-dir=manual",
    `--v8-flags=--max-old-space-size=${options.memoryMegabytes}`,
    `--config=${options.configFile}`,
    `--preload=${preload}`,
    "--allow-net",
    "--allow-env",
    "--allow-sys",
    `--allow-read=${options.readable.map((folder) => folder.replaceAll(",", ",,")).join(",")}`,
    options.entrypoint,
  ];
}

function denoEnvironment({ cacheFolder }: DenoProcessOptions): Record<string, string> {
  const root = process.env.SystemRoot;
  const needed = { DENO_DIR: cacheFolder, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
  return root === undefined ? needed : { ...needed, SystemRoot: root };
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream });
  lines.on("line", onLine);
  await once(lines, "close");
}

async function waitForExit(child: ChildProcess, drained: Promise<unknown>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once("error", (error) => resolve(`Deno could not be started: ${error.message}`));
  child.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `exited with code ${code}`));
  const reason = await promise;
  // The last lines say why; they may arrive after the exit.
  if (child.pid !== undefined) await drained;
  return reason;
}
