const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of the role's own `statement_timeout`, which `set local role` does not apply by itself. */
export function roleTimeout(settings: readonly string[]): number | null {
  const setting = settings.find((entry) => entry.startsWith("statement_timeout="));
  const found =
    setting === undefined ? null : /^(\d+)\s*([a-z]*)$/.exec(setting.slice("statement_timeout=".length).trim());
  const unit = UNITS[found?.[2] ?? ""];
  return found === null || unit === undefined ? null : Math.round(Number(found[1]) * unit);
}
