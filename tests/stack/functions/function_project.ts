import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { createFunctionRuntime } from "../../../scripts/stack/functions/create_function_runtime.ts";
import type { FunctionLimits } from "../../../scripts/stack/functions/function_limits.ts";
import type { HttpPart } from "../../../scripts/stack/types.ts";

/** A project of functions in a temporary folder that has no node_modules, and the runtime that serves it. */
export type FunctionProject = {
  readonly workdir: string;
  readonly runtime: HttpPart;
  /** Lines of the log, as they come. */
  readonly lines: string[];
  write(file: string, content: string): void;
  call(address: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

/** What a test may set besides the files. */
export type FunctionProjectOptions = {
  readonly limits?: Partial<FunctionLimits>;
  readonly environment?: Record<string, string>;
  readonly importMap?: string;
};

/** Files are named from `supabase/functions/`; every `<name>/index.ts` among them is a function. */
export async function functionProject(
  files: Readonly<Record<string, string>>,
  { limits = {}, environment = {}, importMap }: FunctionProjectOptions = {},
): Promise<FunctionProject> {
  const workdir = realpathSync(mkdtempSync(path.join(tmpdir(), "function-project-")));
  const home = path.join(workdir, "supabase/functions");
  const lines: string[] = [];
  const write = (file: string, content: string): void => {
    const target = path.join(home, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  const names = Object.keys(files).flatMap((file) => /^([^/]+)\/index\.tsx?$/.exec(file)?.[1] ?? []);
  const runtime = await createFunctionRuntime(
    {
      config: {
        workdir,
        projectId: "functions",
        ports: { api: 0, database: 0, studio: 0, mail: 0, smtp: 0 },
        api: { schemas: ["public"], extraSearchPath: [], maxRows: 1000 },
        functions: names.map((name) => ({
          name,
          enabled: true,
          verifyJwt: false,
          entrypoint: path.join(home, name, Object.hasOwn(files, `${name}/index.ts`) ? "index.ts" : "index.tsx"),
          importMap: importMap === undefined ? undefined : path.join(home, importMap),
        })),
        seeds: false,
        functionSecrets: {},
        raw: {},
      },
      environment,
      log: (_part, line) => lines.push(line),
    },
    limits,
  );
  return {
    workdir,
    runtime,
    lines,
    write,
    call: (address, init) => runtime.fetch(new Request(`http://127.0.0.1:54321/functions/v1/${address}`, init)),
    async close() {
      await runtime.stop();
      rmSync(workdir, { recursive: true, force: true });
    },
  };
}
