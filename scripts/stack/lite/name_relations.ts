import type { IntrospectResult } from "@supabase/lite";

import { parseEmbedding } from "./parse_embedding.ts";
import type { Embedding } from "./parse_embedding.ts";
import { splitTopLevel } from "./split_top_level.ts";

type Named = { readonly alias: string; readonly modifiers: string };

/**
 * Says of each embedding in a `select` which relation PostgREST means, where the library means another one:
 * - it takes every table with keys to both sides for a junction, so that a direct relation beside such a table is
 *   refused as ambiguous (PGRST201);
 * - it takes an alias that is also a column with a key for a hint, and so answers what is ambiguous;
 * - of a table's only relation with itself it gives the parent where a column is the hint and there is no alias.
 *
 * Source: PostgREST takes a table for a junction only when both keys are part of its primary key
 * (PostgREST, src/PostgREST/SchemaCache.hs, `addM2MRels`), and never looks at aliases (Plan.hs, `findRel`: of a
 * relation of a table with itself, the table's name means the children, a column's name as target the parent).
 *
 * @param select value of the `select` parameter
 * @param table table or view that it selects from
 */
export function nameRelations(select: string, table: string, schema: IntrospectResult): string {
  return splitTopLevel(select)
    .map((item) => {
      const embedding = parseEmbedding(item);
      if (embedding === undefined) return item;
      const { target, inner, hint } = embedding;
      const { alias, modifiers } =
        hint === undefined ? withoutHint(embedding, table, schema) : withHint(embedding, table, schema);
      // Behind a name that is a key or a column, only the library knows which table is meant.
      const known = schema.foreign_keys.some((one) => one.table === target || one.ref_table === target);
      const selected = known ? nameRelations(inner, target, schema) : inner;
      return `${alias}${target}${modifiers}(${selected})`;
    })
    .join(",");
}

function withHint(embedding: Embedding, table: string, schema: IntrospectResult): Named {
  const { alias, target, modifiers, hint } = embedding;
  const own = schema.foreign_keys.filter((key) => key.table === table && key.ref_table === table);
  const isOnly = target === table && own.length === 1 && own[0]?.column === hint;
  return { alias, modifiers: isOnly && alias === "" ? modifiers.replace(`!${hint}`, "") : modifiers };
}

function withoutHint({ alias, target, modifiers }: Embedding, table: string, schema: IntrospectResult): Named {
  const key = onlyKey(table, target, schema);
  if (key !== undefined) return { alias, modifiers: `!${key}${modifiers}` };
  const name = alias.replace(/:$/u, "");
  const direct = directKeys(table, target, schema);
  const misleads = schema.foreign_keys.some(
    (one) => one.table === table && (one.column === name || one.foreign_key_name === name),
  );
  if (!misleads || table === target || direct.size === 0) return { alias, modifiers };
  // Without the alias the library refuses what is ambiguous, in the right words.
  return direct.size === 1 ? { alias, modifiers: `!${[...direct][0]}${modifiers}` } : { alias: "", modifiers };
}

/** The one direct key between two tables, when it is the one relation that PostgREST sees, and the library sees more. */
function onlyKey(table: string, target: string, schema: IntrospectResult): string | undefined {
  const visible = schema.foreign_keys.filter((key) => key.is_visible !== false);
  const direct = directKeys(table, target, schema);
  if (direct.size !== 1 || table === target) return undefined;
  const junctions = visible.filter((key) => key.ref_table === table && key.table !== table && key.table !== target);
  const taken = junctions.filter((key) => visible.some((to) => to.table === key.table && to.ref_table === target));
  if (taken.length === 0) return undefined;
  const real = taken.some(
    (key) =>
      isPartOfKey(key, schema) &&
      visible.some((to) => to.table === key.table && to.ref_table === target && isPartOfKey(to, schema)),
  );
  return real ? undefined : [...direct][0];
}

function isPartOfKey(key: IntrospectResult["foreign_keys"][number], schema: IntrospectResult): boolean {
  const primary = schema.primary_keys.find((one) => one.schema === key.schema && one.table === key.table);
  return primary?.columns.includes(key.column) ?? false;
}

function directKeys(table: string, target: string, schema: IntrospectResult): ReadonlySet<string | undefined> {
  const direct = schema.foreign_keys.filter(
    (key) =>
      key.is_visible !== false &&
      ((key.table === table && key.ref_table === target) || (key.table === target && key.ref_table === table)),
  );
  return new Set(direct.map((key) => key.foreign_key_name));
}
