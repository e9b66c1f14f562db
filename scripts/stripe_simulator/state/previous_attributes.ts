type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object held before a change: changed fields only, within nested objects too. */
export const previousAttributes = (before: object, after: object): Record<string, unknown> => {
  const old: Fields = { ...before };
  const fresh: Fields = { ...after };
  const previous: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    const was = old[key];
    const is = fresh[key];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    previous[key] = isFields(was) && isFields(is) ? previousAttributes(was, is) : (was ?? null);
  }
  return previous;
};
