import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";
import type { FunctionConfig, Log } from "../types.ts";
import { type DenoProcess, startDenoProcess } from "./deno_process.ts";
import { forwardRequest } from "./forward_request.ts";
import type { FunctionLimits } from "./function_limits.ts";
import { FunctionFailure } from "./platform_error.ts";
import { writeDenoConfig } from "./write_deno_config.ts";

/** What all functions of a runtime share. */
export type FunctionWorkerOptions = {
  readonly definition: FunctionConfig;
  readonly environment: Readonly<Record<string, string>>;
  readonly workdir: string;
  /** A folder for this function alone. */
  readonly folder: string;
  readonly cacheFolder: string;
  readonly limits: FunctionLimits;
  readonly log: Log;
};

type Generation = {
  readonly startedAt: number;
  readonly process: Promise<DenoProcess>;
  sources: readonly string[];
  inFlight: number;
  isRetired: boolean;
  isBusy: boolean;
};

/**
 * One function: starts its process at the first request, shares it among requests, starts a new one when a
 * source file changed or the process ended, and stops it when nobody has called for a while.
 */
export class FunctionWorker {
  readonly #options: FunctionWorkerOptions;
  readonly #alive = new Set<DenoProcess>();
  #current: Generation | undefined;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;
  #isStopped = false;

  constructor(options: FunctionWorkerOptions) {
    this.#options = options;
  }

  /** Answers a request, whose path the function is to see as given. */
  async fetch(request: Request, pathname: string): Promise<Response> {
    const generation = this.#generation();
    clearTimeout(this.#idle);
    generation.inFlight += 1;
    try {
      const running = await generation.process;
      return await this.#answer(generation, running, request, pathname);
    } finally {
      generation.inFlight -= 1;
      this.#settle(generation);
    }
  }

  /** Ends the processes, whatever they do. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#idle);
    await this.#current?.process.catch(() => undefined);
    await Promise.all([...this.#alive].map((running) => running.kill()));
  }

  #say(line: string): void {
    this.#options.log("functions", `${this.#options.definition.name}: ${line}`);
  }

  #generation(): Generation {
    if (this.#isStopped) throw new FunctionFailure("BOOT_ERROR", "the stack is stopping");
    if (this.#current !== undefined && !this.#isStale(this.#current)) return this.#current;
    if (this.#current !== undefined) {
      this.#say("source changed, starting anew");
      this.#retire(this.#current);
    }
    // The next whole millisecond: files may have been written in this one, and Deno reads them later still.
    const startedAt = Date.now() + 1;
    const { promise, resolve } = Promise.withResolvers<DenoProcess>();
    const generation: Generation = {
      startedAt, process: promise, sources: [], inFlight: 0, isRetired: false, isBusy: false,
    };
    this.#current = generation;
    promise.catch(() => this.#forget(generation));
    resolve(this.#start(generation));
    return generation;
  }

  async #start(generation: Generation): Promise<DenoProcess> {
    const { definition, limits, environment, workdir, cacheFolder } = this.#options;
    const folder = path.join(this.#options.folder, String((this.#count += 1)));
    mkdirSync(folder, { recursive: true });
    let problems: readonly string[] = [];
    try {
      const config = writeDenoConfig(definition, folder);
      generation.sources = config.sources;
      problems = config.problems;
      const running = await startDenoProcess({
        entrypoint: definition.entrypoint,
        configFile: config.file,
        environment: { ...environment, SUPABASE_FUNCTION_SLUG: definition.name },
        readable: [workdir, path.dirname(definition.entrypoint), folder, ...config.packageFolders],
        cacheFolder,
        memoryMegabytes: limits.memoryMegabytes,
        bootMs: limits.bootMs,
        onLine: (line) => this.#say(line),
      });
      this.#alive.add(running);
      void running.exited.then(({ reason }) => {
        this.#alive.delete(running);
        if (!generation.isRetired && !this.#isStopped) this.#say(`process ${reason}`);
        this.#forget(generation);
      });
      this.#say(`ready in ${Date.now() - generation.startedAt} ms`);
      return running;
    } catch (error) {
      for (const problem of problems) this.#say(problem);
      const reason = error instanceof Error ? error.message : String(error);
      this.#say(`failed to start: ${reason}`);
      throw new FunctionFailure("BOOT_ERROR", reason);
    }
  }

  async #answer(generation: Generation, running: DenoProcess, request: Request, pathname: string): Promise<Response> {
    const { responseMs } = this.#options.limits;
    const { promise: failure, reject } = Promise.withResolvers<never>();
    const late = setTimeout(() => reject(new FunctionFailure("IDLE_TIMEOUT", `no response in ${responseMs} ms`)), responseMs);
    const watch = this.#watchBusy(generation, running);
    try {
      return await Promise.race([forwardRequest(request, running, pathname), failure]);
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      if (error.code === "IDLE_TIMEOUT") throw error;
      // When the connection went because the process did, its end says more than the connection's.
      const gone = await Promise.race([running.exited, setTimeoutPromise(2000, undefined, { ref: false })]);
      const limit = generation.isBusy || gone?.outOfMemory === true;
      throw new FunctionFailure(limit ? "WORKER_RESOURCE_LIMIT" : "WORKER_ERROR", gone?.reason ?? error.message);
    } finally {
      clearTimeout(late);
      clearInterval(watch);
    }
  }

  /** Ends a process whose event loop is stuck, since it could serve nobody any more. */
  #watchBusy(generation: Generation, running: DenoProcess): NodeJS.Timeout {
    const { busyMs } = this.#options.limits;
    return setInterval(() => {
      void running.respondsWithin(busyMs).then((responds) => {
        if (responds || generation.isBusy || !this.#alive.has(running)) return;
        generation.isBusy = true;
        this.#say(`busy for more than ${busyMs} ms without answering, ended`);
        void running.kill();
      });
    }, 1000);
  }

  /** Whether a source changed since the start; `ctime` also sees files that were moved or copied into place. */
  #isStale(generation: Generation): boolean {
    const home = path.dirname(this.#options.definition.entrypoint);
    if (!existsSync(home)) return true;
    const own = readdirSync(home, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [path.join(home, one.name)] : []));
    return [...generation.sources, ...own].some((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat === undefined || stat.ctimeMs > generation.startedAt;
    });
  }

  #retire(generation: Generation): void {
    generation.isRetired = true;
    this.#forget(generation);
    this.#settle(generation);
  }

  #forget(generation: Generation): void {
    if (this.#current === generation) this.#current = undefined;
  }

  #settle(generation: Generation): void {
    if (generation.inFlight > 0) return;
    const { idleMs, drainMs } = this.#options.limits;
    if (!generation.isRetired) {
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => this.#retire(generation), idleMs);
      this.#idle.unref();
      return;
    }
    void generation.process.then((running) => {
      running.drain();
      setTimeout(() => void running.kill(), drainMs).unref();
    }, () => undefined);
  }
}
