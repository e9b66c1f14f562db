import type { LayoutRule } from "./layout_rule.ts";

/** No tabs, no trailing spaces, one line break at the end: also where the formatter keeps its hands off (function bodies). */
export const linesAreClean: LayoutRule = (files) =>
  files.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    return [
      ...lines.flatMap((line, index) => (/\t|\s$/u.test(line) ? [`${path}:${index + 1}: tab or trailing space`] : [])),
      ...(/[^\n]\n$/u.test(text) ? [] : [`${path}: must end with one line break`]),
    ];
  });
