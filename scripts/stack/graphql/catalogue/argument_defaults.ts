/**
 * What GraphQL can say of a function's default values. `rendered` is PostgreSQL's comma separated text; a
 * default that holds a comma can't be told apart, and then every argument counts as required, as upstream has it.
 * Undefined: required. Null: a default that GraphQL can't write.
 */
export function argumentDefaults(
  rendered: string | null,
  defaultCount: number,
  typeOids: readonly number[],
): readonly (string | null | undefined)[] {
  const parts = rendered === null || defaultCount === 0 ? [] : rendered.split(",");
  if (parts.length === 0 || parts.length !== defaultCount) return typeOids.map(() => undefined);
  const first = typeOids.length - defaultCount;
  return typeOids.map((oid, position) => {
    const part = parts[position - first];
    return part === undefined ? undefined : literalOf(part.trim(), oid);
  });
}

function literalOf(text: string, oid: number): string | null {
  if (text.startsWith("NULL::")) return null;
  switch (oid) {
    case 21:
    case 23:
      return /^[+-]?\d+$/.test(text) ? String(Number(text)) : null;
    case 16:
      return text === "true" || text === "false" ? text : null;
    case 700:
    case 701:
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? String(Number(text)) : null;
    case 25:
      return text.endsWith("::text")
        ? `"${text
            .slice(0, -6)
            .replace(/^,+|,+$/g, "")
            .replace(/^'+|'+$/g, "")}"`
        : null;
    default:
      return null;
  }
}
