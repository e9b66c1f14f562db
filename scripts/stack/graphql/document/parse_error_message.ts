import type { GraphQLError } from "graphql";

/**
 * A syntax error in the platform's words: place, what was found, what was expected. Its parser and ours see the
 * same token first, but don't always expect the same there.
 */
export function parseErrorMessage(error: GraphQLError): string {
  const at = error.locations?.[0];
  const place = at === undefined ? "" : `Parse error at ${at.line}:${at.column}\n`;
  const text = error.message.replace(/^Syntax Error: /, "").replace(/\.$/, "");
  const [, expected, found] = /^(?:Expected (.+), found|Unexpected) (.+)$/s.exec(text) ?? [];
  if (found === undefined) return `query parse error: ${place}${text}\n`;
  const wanted = expected === undefined ? "" : `Expected ${quoted(expected)}\n`;
  return `query parse error: ${place}Unexpected ${token(found)}\n${wanted}`;
}

function quoted(expected: string): string {
  return `\`${expected.replace(/^"(.*)"$/s, "$1")}\``;
}

function token(found: string): string {
  if (found === "<EOF>") return "end of input";
  const [, kind, value] = /^(Name|Int|Float|String|BlockString) "(.*)"$/s.exec(found) ?? [];
  if (kind === undefined || value === undefined) return `\`${found.replace(/^"(.*)"$/s, "$1")}[Punctuator]\``;
  const isNumber = kind === "Int" || kind === "Float";
  return `\`${value}[${isNumber ? `${kind}Value` : kind.replace(/^String$/, "StringValue")}]\``;
}
