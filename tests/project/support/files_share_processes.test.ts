import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import config from "../../../vitest.config.ts";

/** What outlives a test file in its process, and so would meet the next one. */
const LEAVES_SOMETHING = /process\.env(\.\w+|\["\w+"\])\s*\??\??=[^=]|delete process\.env|process\.chdir\(|vi\.mock\(/u;

test("only test files with a process of their own change the environment or the folder", () => {
  const own = config.test?.projects?.flatMap((project) =>
    typeof project === "object" && "test" in project && project.test?.isolate === true
      ? globSync([...(project.test.include ?? [])])
      : [],
  );
  const folders = new Set(own?.map((path) => path.split("/").slice(0, 3).join("/")));
  expect(folders.size).toBeGreaterThan(0);

  const leaving = globSync("tests/**/*.ts").filter((path) => LEAVES_SOMETHING.test(readFileSync(path, "utf8")));
  expect(leaving.length).toBeGreaterThan(0);
  const allowed = ["tests/support/global_setup.ts"];
  expect(
    leaving.filter((path) => !allowed.includes(path) && !folders.has(path.split("/").slice(0, 3).join("/"))),
  ).toEqual([]);
});
