import type { IntrospectResult } from "@supabase/lite";

import { splitTopLevel } from "./split_top_level.ts";

/**
 * Names the foreign key of each embedding in a `select` that PostgREST finds without being told. The library takes
 * every table with keys to both sides for a junction, so that a direct relation beside such a table is refused
 * as ambiguous (PGRST201).
 *
 * Source: PostgREST takes a table for a junction only when both keys are part of its primary key
 * (PostgREST, src/PostgREST/SchemaCache.hs, `addM2MRels`).
 *
 * @param select value of the `select` parameter
 * @param table table or view that it selects from
 */
export function nameRelations(select: string, table: string, schema: IntrospectResult): string {
  return splitTopLevel(select)
    .map((item) => {
      const embedding = /^((?:\.\.\.)?(?:[^:!(]+:)?)([^:!(]+)((?:![^!(]+)*)\((.*)\)$/su.exec(item);
      if (embedding === null) return item;
      const [, alias = "", target = "", modifiers = "", inner = ""] = embedding;
      const key = isNamed(modifiers) ? undefined : onlyKey(table, target.trim(), schema);
      // Behind a name that is a key or a column, only the library knows which table is meant.
      const known = schema.foreign_keys.some((one) => one.table === target.trim() || one.ref_table === target.trim());
      const selected = known ? nameRelations(inner, target.trim(), schema) : inner;
      return `${alias}${target}${key === undefined ? "" : `!${key}`}${modifiers}(${selected})`;
    })
    .join(",");
}

/** The one direct key between two tables, when it is the one relation that PostgREST sees, and the library sees more. */
function onlyKey(table: string, target: string, schema: IntrospectResult): string | undefined {
  const visible = schema.foreign_keys.filter((key) => key.is_visible !== false);
  const direct = new Set(
    visible
      .filter(
        (key) => (key.table === table && key.ref_table === target) || (key.table === target && key.ref_table === table),
      )
      .map((key) => key.foreign_key_name),
  );
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

function isNamed(modifiers: string): boolean {
  return modifiers.split("!").some((modifier) => modifier !== "" && modifier !== "inner" && modifier !== "left");
}
