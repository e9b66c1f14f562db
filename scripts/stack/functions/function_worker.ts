import path from "node:path";

import type { FunctionConfig, Log } from "../types.ts";
import { FunctionGeneration } from "./function_generation.ts";
import type { FunctionLimits } from "./function_limits.ts";
import { hasChangedSince } from "./has_changed_since.ts";
import { FunctionFailure } from "./platform_error.ts";

/** What a function is served with. */
export type FunctionWorkerOptions = {
  readonly definition: FunctionConfig;
  readonly environment: Readonly<Record<string, string>>;
  /** A folder for this function alone. */
  readonly folder: string;
  readonly cacheFolder: string;
  readonly limits: FunctionLimits;
  readonly log: Log;
};

/**
 * One function: starts its process at the first request, shares it among requests, starts a new one when a
 * source file changed or the process ended, and stops it when nobody has called for a while.
 */
export class FunctionWorker {
  readonly #options: FunctionWorkerOptions;
  /** All processes that may still run: the current one and those that finish their work. */
  readonly #generations = new Set<FunctionGeneration>();
  #current: FunctionGeneration | undefined;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;
  #isStopped = false;

  constructor(options: FunctionWorkerOptions) {
    this.#options = options;
  }

  /** Answers a request, whose path the function is to see as given. */
  async fetch(request: Request, pathname: string): Promise<Response> {
    if (this.#isStopped) throw new FunctionFailure("BOOT_ERROR", "the stack is stopping");
    clearTimeout(this.#idle);
    return await this.#generation().fetch(request, pathname);
  }

  /** Ends the processes, whatever they do. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#idle);
    await Promise.all([...this.#generations].map((generation) => generation.kill()));
  }

  #generation(): FunctionGeneration {
    const { definition } = this.#options;
    const current = this.#current;
    if (current !== undefined) {
      if (!hasChangedSince(current.startedAt, path.dirname(definition.entrypoint), current.sources)) return current;
      this.#say("source changed, starting anew");
      current.retire();
    }
    const generation: FunctionGeneration = new FunctionGeneration({
      ...this.#options,
      folder: path.join(this.#options.folder, String((this.#count += 1))),
      say: (line) => this.#say(line),
      onEnd: () => {
        this.#generations.delete(generation);
        if (this.#current === generation) this.#current = undefined;
      },
      onQuiet: () => this.#stopWhenIdle(generation),
    });
    this.#generations.add(generation);
    this.#current = generation;
    return generation;
  }

  #stopWhenIdle(generation: FunctionGeneration): void {
    if (this.#current !== generation || this.#isStopped) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#current === generation) this.#current = undefined;
      generation.retire();
    }, this.#options.limits.idleMs).unref();
  }

  #say(line: string): void {
    this.#options.log("functions", `${this.#options.definition.name}: ${line}`);
  }
}
