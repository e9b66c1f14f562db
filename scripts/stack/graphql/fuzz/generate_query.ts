import type { RoleSchema } from "../schema/build_schema.ts";
import type { Field, NamedType } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";
import { generateValue } from "./generate_value.ts";
import type { Random } from "./random.ts";

/** A document that the schema allows, with arguments of the right types, aliases, fragments and directives. */
export function generateQuery(random: Random, schema: RoleSchema): string {
  const isMutation = schema.mutation !== undefined && random.chance(0.25);
  const root = isMutation ? (schema.mutation ?? schema.query) : schema.query;
  const fields = Array.from({ length: 1 + random.below(3) }, (_, number) => {
    const field = random.pick(root.fields() ?? []);
    return `r${number}: ${fieldText(random, field, 0)}`;
  });
  return `${isMutation ? "mutation" : "query"} Q { ${fields.join(" ")} __typename }`;
}

function fieldText(random: Random, field: Field, depth: number): string {
  const given = field.arguments.filter((argument) => argument.type.kind === "nonNull" || random.chance(0.25));
  const args = given.map((argument) => `${argument.name}: ${generateValue(random, argument.type)}`);
  const directive = random.chance(0.03) ? ` @${random.pick(["skip", "include"])}(if: ${random.chance(0.5)})` : "";
  const head = `${field.name}${args.length === 0 ? "" : `(${args.join(", ")})`}${directive}`;
  const type = unwrap(field.type);
  return type.fields() === null ? head : `${head} ${selectionText(random, type, depth + 1)}`;
}

function selectionText(random: Random, type: NamedType, depth: number): string {
  const parts: string[] = ["__typename"];
  (type.fields() ?? []).forEach((field, number) => {
    const isLeaf = unwrap(field.type).fields() === null;
    const isWay = ["edges", "node", "records"].includes(field.name);
    if (!isLeaf && depth > 8) return;
    if (!random.chance(isWay ? 0.95 : isLeaf ? 0.35 : 0.3)) return;
    const text = fieldText(random, field, depth);
    parts.push(random.chance(0.1) ? `a${number}: ${text}` : text);
  });
  const body = parts.join(" ");
  return random.chance(0.1) ? `{ ... on ${type.name} { ${body} } }` : `{ ${body} }`;
}
