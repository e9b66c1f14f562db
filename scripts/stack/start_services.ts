import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { findFreePort } from "./supervise/find_free_port.ts";
import { StackError } from "./supervise/stack_error.ts";
import type { SupervisedChild } from "./supervise/supervise_child.ts";
import { superviseChild } from "./supervise/supervise_child.ts";
import type { Log, ServiceContext, ServiceDefinition } from "./types.ts";

/** The services of a project, running. */
export type RunningServices = {
  /** What all of them provide to edge functions. */
  readonly provides: Readonly<Record<string, string>>;
  readonly addresses: readonly { readonly label: string; readonly url: string }[];
  /** Settles when every health check has passed. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
};

/** Starts what `<workdir>/supabase/services.ts` defines; a project without that file has no services. */
export async function startServices(
  context: Omit<ServiceContext, "freePort">,
  environment: Readonly<Record<string, string | undefined>>,
  log: Log,
): Promise<RunningServices> {
  const definitions = await loadDefinitions({ ...context, freePort: findFreePort });
  const children: SupervisedChild[] = [];
  let provides: Record<string, string> = {};
  for (const definition of definitions) {
    children.push(
      superviseChild({
        ...definition,
        workdir: context.workdir,
        environment: { ...environment, ...provides, ...definition.environment },
        log,
      }),
    );
    provides = { ...provides, ...definition.provides };
  }
  return {
    provides,
    addresses: definitions.flatMap((definition) => definition.address ?? []),
    ready: Promise.all(children.map((child) => child.ready)).then(() => undefined),
    // The last first: it may need those before it.
    stop: async () => {
      for (const child of children.toReversed()) await child.stop();
    },
  };
}

async function loadDefinitions(context: ServiceContext): Promise<readonly ServiceDefinition[]> {
  const file = join(context.workdir, "supabase", "services.ts");
  if (!existsSync(file)) return [];
  try {
    const module: { default?: unknown } = await import(pathToFileURL(file).href);
    if (typeof module.default !== "function") throw new TypeError("its default export must be a function");
    const definitions: unknown = await module.default(context);
    if (!isDefinitions(definitions)) throw new TypeError("the function must return a list of {name, command, …}");
    return definitions;
  } catch (error) {
    throw new StackError(
      `supabase/services.ts failed: ${error instanceof Error ? error.message : String(error)}`,
      "It must export default (context) => ServiceDefinition[]; see scripts/stack/types.ts.",
    );
  }
}

const isDefinitions = (value: unknown): value is readonly ServiceDefinition[] =>
  Array.isArray(value) &&
  value.every(
    (item: unknown) =>
      typeof item === "object" &&
      item !== null &&
      "name" in item &&
      typeof item.name === "string" &&
      "command" in item &&
      Array.isArray(item.command),
  );
