import type { Random } from "./random.ts";

const PIECES = [
  ..."{}[]()\"'\\:!@$,.…\u0000\n#&|=-*;`",
  "...",
  "null",
  "true",
  "query",
  "mutation",
  "fragment F on Account { id }",
  "...F",
  "$v",
  "@skip(if: $v)",
  "__schema { types { name } }",
  '__type(name: "Vault") { fields { name } }',
  "secret",
  "vaultCollection { edges { node { content } } }",
  "1e999",
  "99999999999999999999",
  '"""',
  "'; select pg_sleep(9); --",
  "$$",
  "\\u0000",
  "\ud800",
  "and: [",
  "not: {",
  "__proto__",
  "constructor",
  "toString",
];

/** A text with some of its pieces cut out, doubled, swapped or replaced by what should not be there. */
export function mutateText(random: Random, text: string): string {
  let mutated = text;
  for (let turns = 1 + random.below(4); turns > 0; turns -= 1) {
    const from = random.below(mutated.length + 1);
    const to = Math.min(mutated.length, from + random.below(12));
    const piece = mutated.slice(from, to);
    switch (random.below(5)) {
      case 0:
        mutated = mutated.slice(0, from) + mutated.slice(to);
        break;
      case 1:
        mutated = mutated.slice(0, to) + piece + mutated.slice(to);
        break;
      case 2:
        mutated = mutated.slice(0, from) + random.pick(PIECES) + mutated.slice(to);
        break;
      case 3:
        mutated = mutated.slice(0, from) + random.pick(PIECES).repeat(1 + random.below(40)) + mutated.slice(from);
        break;
      default:
        mutated = mutated.slice(0, from) + [...piece].toReversed().join("") + mutated.slice(to);
    }
  }
  return mutated;
}
