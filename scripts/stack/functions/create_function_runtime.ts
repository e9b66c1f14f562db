import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { FunctionRuntimeOptions, HttpPart } from "../types.ts";
import { defaultFunctionLimits, type FunctionLimits } from "./function_limits.ts";
import { FunctionWorker } from "./function_worker.ts";
import { FunctionFailure, platformError } from "./platform_error.ts";

const folderName = "stack-functions-";

/**
 * Serves a project's edge functions under `/functions/v1/<name>[/…]`, each in a Deno process of its own that
 * starts with the first request. The function sees the path as on the platform: `/<name>[/…]`.
 */
export async function createFunctionRuntime(
  options: FunctionRuntimeOptions,
  limits: Partial<FunctionLimits> = {},
): Promise<HttpPart> {
  const { config, environment, log } = options;
  removeLeftovers();
  const folder = mkdtempSync(path.join(tmpdir(), `${folderName}${process.pid}-`));
  const shared = {
    environment,
    cacheFolder: cacheFolder(folder),
    limits: { ...defaultFunctionLimits, ...limits },
    log,
  };
  const workers = new Map(
    config.functions
      .filter((definition) => definition.enabled)
      .map((definition) => [
        definition.name,
        new FunctionWorker({ ...shared, definition, folder: path.join(folder, definition.name) }),
      ]),
  );
  return {
    async fetch(request) {
      const pathname = new URL(request.url).pathname.replace(/^\/functions\/v1(?=\/|$)/, "");
      const worker = workers.get(pathname.split("/")[1] ?? "");
      if (worker === undefined) return platformError("NOT_FOUND");
      if (request.headers.get("upgrade")?.toLowerCase() === "websocket") return platformError("UPGRADE_NOT_SUPPORTED");
      try {
        return await worker.fetch(request, pathname);
      } catch (error) {
        if (error instanceof FunctionFailure) return platformError(error.code);
        // Nobody waits any more; the status is the one that the CLI's runtime uses.
        if (request.signal.aborted) return new Response(null, { status: 499 });
        throw error;
      }
    },
    async stop() {
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Removes the folders of processes that were killed. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(folderName) ? Number(name.slice(folderName.length).split("-")[0]) : 0;
    if (pid <= 0 || isRunning(pid)) continue;
    rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Compiled modules are kept beside the installed packages, so that a second start is quick; else in `folder`. */
function cacheFolder(folder: string): string {
  const kept = path.resolve(import.meta.dirname, "../../../node_modules/.cache/deno");
  try {
    mkdirSync(kept, { recursive: true });
    return kept;
  } catch {
    return path.join(folder, "deno");
  }
}
