import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    sql: `create policy read_shown on storage.objects for select to anon using (starts_with(name, 'shown/'));`,
  });
  const { storage } = project.client(project.keys.secretKey);
  await storage.createBucket("files");
  for (const name of ["shown/b", "shown/a", "shown/deep/x", "shown/c", "other/y"]) {
    await storage.from("files").upload(name, Buffer.from(name));
  }
});
afterAll(() => project.close());

const files = (key = project.keys.secretKey) => project.client(key).storage.from("files");

test("objects have whole names, folders stand between", async () => {
  const { data } = await files().listV2({ prefix: "shown/", with_delimiter: true });
  expect(data?.hasNext).toBe(false);
  expect(data?.folders).toEqual([{ key: "deep", name: "shown/deep/" }]);
  expect(data?.objects.map(({ name }) => name)).toEqual(["shown/a", "shown/b", "shown/c"]);
  expect((await files().listV2({})).data?.objects).toHaveLength(5);
});

test.each([
  ["name", "asc", ["shown/a", "shown/b", "shown/c", "shown/deep/x"]],
  ["created_at", "desc", ["shown/c", "shown/deep/x", "shown/a", "shown/b"]],
] as const)("pages by %s %s follow each other", async (column, order, expected) => {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 2; page += 1) {
    const { data } = await files().listV2({
      prefix: "shown/",
      limit: 2,
      sortBy: { column, order },
      ...(cursor === undefined ? {} : { cursor }),
    });
    expect(data?.hasNext).toBe(page === 0);
    names.push(...(data?.objects ?? []).map(({ name }) => name));
    cursor = data?.nextCursor;
  }
  expect(names).toEqual(expected);
});

test("policies decide what is listed", async () => {
  const { data } = await files(project.keys.publishableKey).listV2({});
  expect(data?.objects.map(({ name }) => name)).toEqual(["shown/a", "shown/b", "shown/c", "shown/deep/x"]);
});

test("the bare library has no such list", async () => {
  const bare = await openBareLite();
  await bare.client("secret").storage.createBucket("files");
  const { error } = await bare.client("secret").storage.from("files").listV2({});
  await bare.close();
  expect(error).not.toBeNull();
});
