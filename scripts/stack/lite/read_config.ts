/** Reads one value of config.toml by its path (`auth.email.otp_length`); the type is that of the default. */
export function readConfig<T extends string | number | boolean | readonly string[] | undefined>(
  raw: Readonly<Record<string, unknown>>,
  path: string,
  fallback: T,
): T {
  const value = path.split(".").reduce<unknown>(step, raw);
  if (value === undefined) return fallback;
  const same = Array.isArray(fallback) ? Array.isArray(value) : typeof value === typeof fallback;
  if (!same) throw new TypeError(`config.toml: ${path} must be ${describe(fallback)}, not ${JSON.stringify(value)}.`);
  return value as T;
}

/** Reads a table of config.toml; an absent one is empty. */
export function readTable(raw: Readonly<Record<string, unknown>>, path: string): Readonly<Record<string, unknown>> {
  const value = path.split(".").reduce<unknown>(step, raw);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function step(table: unknown, key: string): unknown {
  return typeof table === "object" && table !== null ? Reflect.get(table, key) : undefined;
}

function describe(fallback: unknown): string {
  return Array.isArray(fallback) ? "a list" : `a ${typeof fallback}`;
}
