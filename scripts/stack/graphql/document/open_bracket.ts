import { Lexer, Source, TokenKind } from "graphql";

type Place = {
  /** What would close the innermost bracket that is open. */
  readonly closing: string | undefined;
  /** Whether an item of that bracket has been read to its end. */
  readonly isAfterItem: boolean;
  readonly isInValue: boolean;
};

const pairs: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };
const unfinished: ReadonlySet<string> = new Set(["{", "(", "[", ":", "...", "@", "$", "=", "|", "&"]);

/** Where in its brackets a document stands at a position up to which its tokens can be read. */
export function openBracket(text: string, position: number): Place {
  const lexer = new Lexer(new Source(text.slice(0, position)));
  const closing: string[] = [];
  let last: string = TokenKind.SOF;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      const opened = pairs[token.kind];
      if (opened !== undefined) closing.push(opened);
      if (token.kind === closing.at(-1)) closing.pop();
      last = token.kind;
    }
  } catch {
    // The fault itself: all before it has been read.
  }
  return {
    closing: closing.at(-1),
    isAfterItem: last !== TokenKind.SOF && !unfinished.has(last),
    isInValue: last === ":" || last === "=",
  };
}
