/** SQL with the parts that can't name a dependency blanked out, at the same offsets, and the bodies taken out. */
export type BlankedSql = {
  /** Comments, string literals and function bodies are spaces; line breaks stay. */
  readonly head: string;
  /** What stood between dollar quotes, in order. */
  readonly bodies: readonly string[];
};

const QUOTED =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|\$(?<tag>[a-z_]*)\$(?<body>[\s\S]*?)\$\k<tag>\$/gu;

/**
 * Separates what PostgreSQL binds when a file is loaded from what it binds when a function runs. The body
 * of a `do` block runs at once and so stays in the head.
 */
export function blankSql(text: string): BlankedSql {
  const bodies: string[] = [];
  const head = text.replaceAll(QUOTED, (...match: unknown[]) => {
    const [whole, offset] = [String(match[0]), Number(match.at(-3))];
    const { body } = match.at(-1) as { body?: string };
    if (body === undefined) return blank(whole);
    bodies.push(body);
    return /\bdo\s*$/iu.test(text.slice(0, offset)) ? whole.replaceAll("$", " ") : blank(whole);
  });
  return { head, bodies };
}

const blank = (text: string): string => text.replaceAll(/[^\n]/gu, " ");
