import type { Input, TypeReference } from "../schema/types.ts";
import type { Random } from "./random.ts";

const TEXTS = [
  "",
  "a1@x.com",
  "nick2",
  "%",
  'it\'s \\\\ \\"x\\"',
  "'; drop table account; --",
  "\\u0000",
  "é😀",
  "{a,b}",
  "NULL",
  'b, \\"c\\"',
];
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  Int: ["0", "1", "2", "-1", "2147483647", "99999999999"],
  Float: ["0.5", "1", "-3e2"],
  BigInt: ['"9007199254740994"', "1", '"x"'],
  BigFloat: ['"1.50"', '"-0.001"'],
  Boolean: ["true", "false"],
  Date: ['"2000-01-02"', '"never"'],
  Time: ['"08:00"'],
  Datetime: ['"2026-01-01T11:00:00Z"', '"infinity"'],
  UUID: ['"00000000-0000-0000-0000-000000000000"', '"x"'],
  JSON: ['"{\\"i\\": 1}"', '"{"'],
  Cursor: ['"WzFd"', '"W251bGwsIDFd"', '"WzEsIDIsIDNd"', '"?"'],
  ID: ['"WyJwdWJsaWMiLCAiYWNjb3VudCIsIDFd"', '"WyJwdWJsaWMiLCAidmF1bHQiLCAxXQ=="', '"?"'],
  Opaque: ['"(1,2)"', "1"],
};

/** A literal for a type: mostly one that fits, sometimes null or one that only looks right. */
export function generateValue(random: Random, type: TypeReference, depth = 0): string {
  if (type.kind === "nonNull") return generateValue(random, type.of, depth);
  if (random.chance(0.04)) return "null";
  if (type.kind === "list") {
    if (random.chance(0.1)) return generateValue(random, type.of, depth);
    return `[${Array.from({ length: random.below(4) }, () => generateValue(random, type.of, depth + 1)).join(", ")}]`;
  }
  const named = type.type;
  if (named.kind === "ENUM") return random.pick(named.enumValues ?? []).name;
  if (named.kind === "INPUT_OBJECT") return generateObject(random, named.inputs() ?? [], depth);
  if (named.name === "String") return `"${random.pick(TEXTS)}"`;
  return random.pick(SAMPLES[named.name] ?? ['"x"']);
}

function generateObject(random: Random, inputs: readonly Input[], depth: number): string {
  const chosen = inputs.filter((input) => {
    const nests = ["and", "or", "not"].includes(input.name);
    return random.chance(nests ? (depth < 3 ? 0.15 : 0) : 2 / inputs.length);
  });
  return `{${chosen.map((input) => `${input.name}: ${generateValue(random, input.type, depth + 1)}`).join(", ")}}`;
}
