import type { LayoutRule } from "./layout_rule.ts";

const NAMED_KINDS = ["types", "tables", "views", "functions", "doors"];

/** One object per file (a function with its overloads is one), and the file is named for it. */
export const filesAreNamedForTheirObject: LayoutRule = (files) =>
  files
    .filter(({ kind }) => NAMED_KINDS.includes(kind))
    .flatMap(({ path, defines }) => {
      const own = path.slice(path.lastIndexOf("/") + 1, -".sql".length);
      const names = new Set(defines.map((name) => name.slice(name.indexOf(".") + 1)));
      if (names.size > 1) return [`${path}: makes ${[...names].join(" and ")}; one object per file`];
      // A file that makes nothing alters a table of a lower domain; its name says what it adds.
      const strangers = [...names].filter((name) => name !== own);
      return strangers.map((name) => `${path}: makes ${name}; name the file for it`);
    });
