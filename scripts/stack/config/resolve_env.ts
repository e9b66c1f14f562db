import type { Environment } from "./load_environment.ts";

const REFERENCE = /^env\((.*)\)$/u;

/** Replaces every `env(NAME)` in the parsed file; where NAME is unset the text stays, as in the CLI. */
export function resolveEnv(value: unknown, environment: Environment): unknown {
  if (typeof value === "string") {
    const name = REFERENCE.exec(value)?.[1];
    const found = name === undefined ? undefined : environment[name];
    return found === undefined || found === "" ? value : found;
  }
  if (Array.isArray(value)) return value.map((item) => resolveEnv(item, environment));
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveEnv(item, environment)]));
  }
  return value;
}

/** The variable's name when the text is an `env(NAME)` that nothing has set. */
export function unsetReference(value: unknown): string | undefined {
  return typeof value === "string" ? REFERENCE.exec(value)?.[1] : undefined;
}
