import type { LayoutRule } from "./layout_rule.ts";

const FUNCTION = /\bcreate\s+(?:or\s+replace\s+)?function\s+(?<name>[a-z_.0-9]+)(?<head>[\s\S]*?)\bas\s+\$/giu;
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["returns (or out parameters)", /\breturns\b|\bout\s+\w/iu],
  ["language", /\blanguage\s+\w+/iu],
  ["volatility", /\b(?:immutable|stable|volatile)\b/iu],
  ["security", /\bsecurity\s+(?:invoker|definer)\b/iu],
  ["set search_path = ''", /\bset\s+search_path\s*=\s*''/iu],
];
const DEFINER = /\bsecurity\s+definer\b(?<rest>[^\n]*)/iu;
const FOREIGN = "sql/05_jobs/schemas/pgboss.sql";

/** A head always reads: returns, language, volatility, security, search_path; definer says why. */
export const functionHeadsAreComplete: LayoutRule = (files) =>
  files
    .filter(({ path }) => path !== FOREIGN)
    .flatMap(({ path, text }) =>
      [...text.matchAll(FUNCTION)].flatMap((match) => {
        const { name = "", head = "" } = match.groups ?? {};
        const missing = PARTS.filter(([, pattern]) => !pattern.test(head)).map(
          ([part]) => `${path}: ${name} lacks ${part}`,
        );
        const definer = DEFINER.exec(head)?.groups?.["rest"];
        const silent = definer !== undefined && !/--\s*\S/u.test(definer);
        return silent ? [...missing, `${path}: ${name} does not say why it is security definer (-- reason)`] : missing;
      }),
    );
