import { mkdirSync } from "node:fs";
import { setTimeout as timeout } from "node:timers/promises";

import type { FunctionConfig } from "../types.ts";
import { type DenoProcess, startDenoProcess } from "./deno_process.ts";
import { forwardRequest } from "./forward_request.ts";
import type { FunctionLimits } from "./function_limits.ts";
import { FunctionFailure } from "./platform_error.ts";
import { writeDenoConfig } from "./write_deno_config.ts";

/** What a process of a function is started with. */
export type FunctionGenerationOptions = {
  readonly definition: FunctionConfig;
  readonly environment: Readonly<Record<string, string>>;
  /** A folder for this process alone. */
  readonly folder: string;
  readonly cacheFolder: string;
  readonly limits: FunctionLimits;
  say(line: string): void;
  /** The process is gone, or never came. */
  onEnd(): void;
  /** The last request under way is finished. */
  onQuiet(): void;
};

/** One process of a function, from its start to its end, and the requests that it has taken. */
export class FunctionGeneration {
  /** The next whole millisecond: files may have been written in this one, and Deno reads them later still. */
  readonly startedAt: number = Date.now() + 1;
  /** Local files that the function is made of. */
  sources: readonly string[] = [];
  readonly #options: FunctionGenerationOptions;
  readonly #process: Promise<DenoProcess>;
  #inFlight = 0;
  #watch: NodeJS.Timeout | undefined;
  #isRetired = false;
  #isBusy = false;

  constructor(options: FunctionGenerationOptions) {
    this.#options = options;
    this.#process = this.#start();
    this.#process.catch(() => options.onEnd());
  }

  /** Answers a request; it counts as under way until both bodies are through. */
  async fetch(request: Request, pathname: string): Promise<Response> {
    this.#begin();
    let running: DenoProcess;
    try {
      running = await this.#process;
    } catch (error) {
      this.#end();
      throw error;
    }
    const { responseMs } = this.#options.limits;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), responseMs);
    try {
      return await forwardRequest(request, running, pathname, late.signal, () => this.#end());
    } catch (error) {
      if (late.signal.aborted) throw new FunctionFailure("IDLE_TIMEOUT", `no response in ${responseMs} ms`);
      if (!(error instanceof FunctionFailure)) throw error;
      // When the connection went because the process did, its end says more than the connection's.
      const gone = await Promise.race([running.exited, timeout(2000, undefined, { ref: false })]);
      const isLimit = this.#isBusy || gone?.outOfMemory === true;
      throw new FunctionFailure(isLimit ? "WORKER_RESOURCE_LIMIT" : "WORKER_ERROR", gone?.reason ?? error.message);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Takes no more requests: ends once those under way and the background work are done, or time is up. */
  retire(): void {
    this.#isRetired = true;
    if (this.#inFlight === 0) this.#drain();
  }

  /** Ends the process, whatever it does. */
  async kill(): Promise<void> {
    this.#isRetired = true;
    const running = await this.#process.catch(() => undefined);
    await running?.kill();
  }

  async #start(): Promise<DenoProcess> {
    const { definition, limits, environment, folder, cacheFolder, say, onEnd } = this.#options;
    let problems: readonly string[] = [];
    try {
      mkdirSync(folder, { recursive: true });
      const config = writeDenoConfig(definition, folder);
      this.sources = config.sources;
      problems = config.problems;
      const running = await startDenoProcess({
        entrypoint: definition.entrypoint,
        configFile: config.file,
        environment: { ...environment, SUPABASE_FUNCTION_SLUG: definition.name },
        readable: config.readable,
        cacheFolder,
        memoryMegabytes: limits.memoryMegabytes,
        bootMs: limits.bootMs,
        onLine: say,
      });
      void running.exited.then(({ reason }) => {
        if (!this.#isRetired) say(`process ${reason}`);
        clearInterval(this.#watch);
        onEnd();
      });
      say(`ready in ${Date.now() - this.startedAt} ms`);
      return running;
    } catch (error) {
      for (const problem of problems) say(problem);
      const reason = error instanceof Error ? error.message : String(error);
      say(`failed to start: ${reason}`);
      throw new FunctionFailure("BOOT_ERROR", reason);
    }
  }

  #begin(): void {
    this.#inFlight += 1;
    this.#watch ??= setInterval(() => void this.#checkBusy(), 1000).unref();
  }

  #end(): void {
    this.#inFlight -= 1;
    if (this.#inFlight > 0) return;
    clearInterval(this.#watch);
    this.#watch = undefined;
    if (this.#isRetired) this.#drain();
    else this.#options.onQuiet();
  }

  #drain(): void {
    void this.#process.then(
      (running) => {
        running.drain();
        setTimeout(() => void running.kill(), this.#options.limits.drainMs).unref();
      },
      () => undefined,
    );
  }

  /** Ends a process whose event loop is stuck, since it could serve nobody any more. */
  async #checkBusy(): Promise<void> {
    const { limits, say } = this.#options;
    const running = await this.#process.catch(() => undefined);
    if (running === undefined || (await running.respondsWithin(limits.busyMs)) || this.#isBusy) return;
    const isGone = (await Promise.race([running.exited, Promise.resolve(undefined)])) !== undefined;
    if (isGone) return;
    this.#isBusy = true;
    say(`busy for more than ${limits.busyMs} ms without answering, ended`);
    await running.kill();
  }
}
