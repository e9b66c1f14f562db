import { glob, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { CheckDefinition } from "./check_definition.ts";

const LINK = /\]\((?<target>[^)\s]+)\)/gu;
const HEADING = /^#+\s+(?<title>.+)$/gmu;

/** Links between the project's own pages, and to its files, lead somewhere. */
export const linksCheck: CheckDefinition = {
  name: "links",
  async run({ root }) {
    const problems: string[] = [];
    const exclude = (name: string): boolean => name === "node_modules" || name.startsWith(".stack");
    for await (const page of glob("**/*.md", { cwd: root, exclude })) {
      const text = await readFile(join(root, page), "utf8");
      for (const { groups } of text.matchAll(LINK)) {
        const target = groups?.["target"] ?? "";
        if (/^[a-z]+:/iu.test(target)) continue;
        const [path = "", anchor] = target.split("#");
        const file = path === "" ? join(root, page) : join(root, dirname(page), path);
        const found = await stat(file).catch(() => undefined);
        if (found === undefined) problems.push(`${page}: ${target} leads nowhere`);
        else if (anchor !== undefined && !anchors(await readFile(file, "utf8")).includes(anchor)) {
          problems.push(`${page}: ${target} names no heading`);
        }
      }
    }
    return problems;
  },
};

/** As GitHub makes them of headings. */
function anchors(text: string): string[] {
  return [...text.matchAll(HEADING)].map(({ groups }) =>
    (groups?.["title"] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/gu, "-"),
  );
}
