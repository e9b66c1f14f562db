import { Lexer, Source, TokenKind } from "graphql";

/** What the platform's tokenizer says where ours can't read a token, and where that token begins. */
export function lexicalFault(
  message: string,
  text: string,
): { readonly words: string; readonly position: number } | undefined {
  const position = unreadableAt(text);
  if (position === undefined) return undefined;
  if (message.startsWith("Invalid number")) {
    const value = /^[^\s,#!$:=@|()[\]{}]*/.exec(text.slice(position))?.[0] ?? "";
    return { words: `unsupported ${/[.eE]/.test(value) ? "float" : "integer"} "${value}"`, position };
  }
  if (message.startsWith("Unterminated string")) {
    const block = text.startsWith('"""', position) ? "block " : "";
    return { words: `unterminated ${block}string value`, position };
  }
  const escape = /^Invalid character escape sequence: "\\(.)/su.exec(message)?.[1];
  if (escape !== undefined) return { words: `bad escaped char '${escape}'`, position };
  if (!/^(?:Unexpected character|Unexpected single quote|Invalid character)/.test(message)) return undefined;
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  if (character === ".") return { words: "bare dot '.' is not suppored, only \"...\"", position };
  return { words: `unexpected character '${character === "'" ? "\\'" : character}'`, position };
}

function unreadableAt(text: string): number | undefined {
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
    return undefined;
  } catch {
    const end = lexer.token.kind === TokenKind.SOF ? 0 : lexer.token.end;
    return end + (/^(?:[\s,\uFEFF]|#[^\n\r]*)*/.exec(text.slice(end))?.[0].length ?? 0);
  }
}
