import type { GraphQLError } from "graphql";

import { lexicalFault } from "./lexical_fault.ts";
import { openBracket } from "./open_bracket.ts";

const definitions = "`{`, `query`, `mutation`, `subscription` or `fragment`";

/**
 * A syntax error in the platform's words: place, what was found, what was expected. Its parser and ours see the
 * same token first, but don't always expect the same there.
 */
export function parseErrorMessage(error: GraphQLError, text: string): string {
  const message = error.message.replace(/^Syntax Error: /, "").replace(/\.$/, "");
  const lexical = /^(?:Expected|Unexpected (?!character|single))/.test(message)
    ? undefined
    : lexicalFault(message, text);
  const position = lexical?.position ?? error.positions?.[0] ?? 0;
  const [, expected, found] = /^(?:Expected (.+), found|Unexpected) (.+)$/s.exec(message) ?? [];
  if (lexical === undefined && found === undefined) return `query parse error: ${place(text, position)}${message}\n`;
  const unexpected = lexical === undefined ? token(found ?? "") : `\`${lexical.words}\``;
  const wanted = wantedAt(text, position, expected);
  return `query parse error: ${place(text, position)}Unexpected ${unexpected}\n${wanted}`;
}

/** Lines and columns count from 1; a tab is as wide as eight. */
function place(text: string, position: number): string {
  const lines = text.slice(0, position).split(/\r\n|\n|\r/);
  const last = (lines.at(-1) ?? "").replaceAll("\t", " ".repeat(8));
  return `Parse error at ${lines.length}:${last.length + 1}\n`;
}

function wantedAt(text: string, position: number, expected: string | undefined): string {
  if (expected !== undefined && expected !== "Name") return `Expected \`${expected.replace(/^"(.*)"$/s, "$1")}\`\n`;
  const { closing, isAfterItem, isInValue } = openBracket(text, position);
  if (expected === undefined && closing === undefined) return `Expected ${definitions}\n`;
  if (closing !== undefined && isAfterItem) return `Expected \`${closing}\`\n`;
  return isInValue ? "" : "Expected `Name`\n";
}

function token(found: string): string {
  if (found === "<EOF>") return "end of input";
  const [, kind, value] = /^(Name|Int|Float|String|BlockString) "(.*)"$/s.exec(found) ?? [];
  if (kind === undefined || value === undefined) return `\`${found.replace(/^"(.*)"$/s, "$1")}[Punctuator]\``;
  const isNumber = kind === "Int" || kind === "Float";
  return `\`${value}[${isNumber ? `${kind}Value` : kind.replace(/^String$/, "StringValue")}]\``;
}
