import { splitList } from "./split_list.ts";
import { splitTopLevel } from "./split_top_level.ts";

/** Parameters that are no filters. */
const OTHERS = /^(?:select|columns|on_conflict|apikey|(?:.+\.)?(?:order|limit|offset))$/u;
const LOGIC = /^(.*\.)?(not\.)?(and|or)$/u;
const COMPARISON = /^(not\.)?(eq|neq|gt|gte|lt|lte|in)\.(.*)$/su;
const ANY_FILTER = /^((?:not\.)?[a-z]+(?:\([^)]*\))?)\./u;

/**
 * Says in the query string what the library would otherwise misread:
 * - it takes a value's look for its type (text `1e3` becomes 1000, `null` becomes NULL, 9007199254740993
 *   loses its end), so values are quoted and PostgreSQL reads them by the column's type;
 * - of two filters with the same column and operator it forgets the first, and of two `or` it makes one,
 *   so they are joined by `and`.
 *
 * Source: PostgREST, src/library/PostgREST/ApiRequest/QueryParams.hs (pVText, pLogicSingleVal, pListElement)
 * and https://docs.postgrest.org/en/v14/references/api/tables_views.html, "Horizontal Filtering".
 */
export function mendFilters(given: URLSearchParams): URLSearchParams {
  const mended = new URLSearchParams();
  const groups = new Map<string, string[]>();
  for (const [key, value] of given) {
    const logic = LOGIC.exec(key);
    if (OTHERS.test(key)) mended.append(key, value);
    else if (logic !== null && value.startsWith("(")) {
      const [, path = "", not = "", word = ""] = logic;
      add(groups, `${path}\n${not}${word}`, `${not}${word}(${mendLogic(value.slice(1, -1))})`);
    } else {
      const operator = ANY_FILTER.exec(value)?.[1];
      const cut = key.includes("->") || key.startsWith('"') ? -1 : key.lastIndexOf(".");
      const column = key.slice(cut + 1);
      if (operator === undefined) mended.append(key, value);
      else add(groups, `${key.slice(0, cut + 1)}\n${column}\n${operator}`, `${column}.${mendComparison(value)}`);
    }
  }
  for (const [name, conditions] of groups) {
    const [path = "", subject = "", operator] = name.split("\n");
    const [only = ""] = conditions;
    if (conditions.length > 1) mended.append(`${path}and`, `(${conditions.join(",")})`);
    else if (operator === undefined) mended.append(path + subject, only.slice(subject.length));
    else mended.append(path + subject, only.slice(subject.length + 1));
  }
  return mended;
}

function add(groups: Map<string, string[]>, name: string, condition: string): void {
  groups.set(name, [...(groups.get(name) ?? []), condition]);
}

function mendLogic(list: string): string {
  const conditions = splitTopLevel(list).map((condition) => {
    const [, word, inner] = /^((?:not\.)?(?:and|or))\((.*)\)$/su.exec(condition) ?? [];
    if (word !== undefined && inner !== undefined) return `${word}(${mendLogic(inner)})`;
    const [, column, comparison] = /^("(?:[^"\\]|\\.)*"|[^."]+)\.(.*)$/su.exec(condition) ?? [];
    if (column === undefined || comparison === undefined) return condition;
    // Inside a tree, quotes are the caller's way to write commas and are already there.
    return /^(?:not\.)?[a-z]+\."/u.test(comparison) ? condition : `${column}.${mendComparison(comparison)}`;
  });
  return conditions.join(",");
}

function mendComparison(comparison: string): string {
  const [, not = "", operator, value] = COMPARISON.exec(comparison) ?? [];
  if (operator === undefined || value === undefined) return comparison;
  if (operator !== "in") return `${not}${operator}."${value}"`;
  if (!value.startsWith("(") || !value.endsWith(")") || value === "()") return comparison;
  const items = splitList(value.slice(1, -1)).map((item) => {
    return /^".*"$/su.test(item) ? item : `"${item.replace(/["\\]/gu, (character) => `\\${character}`)}"`;
  });
  return `${not}in.(${items.join(",")})`;
}
