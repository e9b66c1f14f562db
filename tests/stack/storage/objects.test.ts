import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const BUCKETS = `insert into storage.buckets (id, name, public) values ('box', 'box', false);`;
const POLICIES = ["select", "insert", "update", "delete"].map((verb) => {
  const own = "bucket_id = 'box' and (storage.foldername(name))[1] = (select auth.uid())::text";
  return `create policy ${verb}_own on storage.objects for ${verb} to authenticated ${verb === "insert" ? "with check" : "using"} (${own});`;
});

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: `${BUCKETS} ${POLICIES.join("\n")}` });
});
afterAll(() => project.close());

const box = () => project.client(project.keys.secretKey).storage.from("box");

test("a folder lists its files by name and its folders without id", async () => {
  for (const path of ["list/b.txt", "list/a.txt", "list/deep/c.txt", "list/deep/er/d.txt", "listing.txt"])
    await box().upload(path, path);
  const { data } = await box().list("list");
  expect(data?.map(({ name, id }) => [name, id === null])).toEqual([
    ["deep", true],
    ["a.txt", false],
    ["b.txt", false],
  ]);
  expect(data?.[1]?.metadata).toMatchObject({ size: 10, mimetype: "text/plain;charset=UTF-8" });
  const names = async (...given: Parameters<ReturnType<typeof box>["list"]>): Promise<unknown> =>
    (await box().list(...given)).data?.map(({ name }) => name);
  expect(await names("list/deep/")).toEqual(["er", "c.txt"]);
  expect(await names("list", { search: "a" })).toEqual(["a.txt"]);
  expect(await names("list", { sortBy: { column: "name", order: "desc" }, limit: 1, offset: 1 })).toEqual(["b.txt"]);
  expect(await names("", { limit: 10 })).toContain("list");
});

test("the bare library lists whole paths of everything below", async () => {
  const bare = await openBareLite(BUCKETS);
  const storage = bare.client("secret").storage.from("box");
  await storage.upload("list/deep/c.txt", "c");
  const { data } = await storage.list("list");
  await bare.close();
  expect(data?.map(({ name }) => name)).toEqual(["list/deep/c.txt"]);
});

test("a signed address takes one upload from anybody", async () => {
  const { data, error } = await box().createSignedUploadUrl("signed/up.txt");
  expect(error).toBeNull();
  const anybody = project.client().storage.from("box");
  const uploaded = await anybody.uploadToSignedUrl(
    data?.path ?? "",
    data?.token ?? "",
    new Blob(["hello"], { type: "text/plain" }),
  );
  expect(uploaded.data).toMatchObject({ path: "signed/up.txt", fullPath: "box/signed/up.txt" });
  expect(await (await box().download("signed/up.txt")).data?.text()).toBe("hello");
  expect((await anybody.uploadToSignedUrl("signed/other.txt", data?.token ?? "", "x")).error).not.toBeNull();
});

test("the bare library's signed upload has no token for supabase-js", async () => {
  const bare = await openBareLite(BUCKETS);
  const outcome = await bare
    .client("secret")
    .storage.from("box")
    .createSignedUploadUrl("a.txt")
    .catch((error: unknown) => ({ error }));
  await bare.close();
  expect(outcome.error).not.toBeNull();
});

test("signed addresses, one and many, download and name the file", async () => {
  await box().upload("signed/down.txt", "hello", { contentType: "text/plain" });
  const one = await box().createSignedUrl("signed/down.txt", 60, { download: "name.txt" });
  const response = await fetch(one.data?.signedUrl ?? "");
  expect([response.status, await response.text()]).toEqual([200, "hello"]);
  expect(response.headers.get("content-disposition")).toContain("attachment; filename=name.txt");
  const many = await box().createSignedUrls(["signed/down.txt", "signed/nothing.txt"], 60);
  expect(many.data?.map(({ error }) => error === null)).toEqual([true, false]);
  expect((await fetch(many.data?.[0]?.signedUrl ?? "")).status).toBe(200);
});

test("objects are copied, moved, looked for and removed", async () => {
  await box().upload("ways/a.txt", "a");
  expect((await box().copy("ways/a.txt", "ways/b.txt")).data).toEqual({ path: "box/ways/b.txt" });
  expect((await box().move("ways/b.txt", "ways/c.txt")).error).toBeNull();
  expect((await box().exists("ways/c.txt")).data).toBe(true);
  expect((await box().exists("ways/b.txt")).data).toBe(false);
  expect((await box().remove(["ways/c.txt"])).data).toHaveLength(1);
  expect((await box().download("ways/c.txt")).error).not.toBeNull();
  expect(await (await box().download("ways/a.txt")).data?.text()).toBe("a");
});

test("policies decide", async () => {
  const client = project.client();
  const { data } = await client.auth.signUp({ email: "owner@test.local", password: "password" });
  const own = `${data.user?.id ?? ""}/mine.txt`;
  expect((await client.storage.from("box").upload(own, "mine")).error).toBeNull();
  const foreign = await client.storage.from("box").upload("other/mine.txt", "x");
  expect(foreign.error).toMatchObject({ statusCode: "403", message: "new row violates row-level security policy" });
  const stranger = project.client();
  await stranger.auth.signUp({ email: "stranger@test.local", password: "password" });
  expect((await stranger.storage.from("box").download(own)).error).not.toBeNull();
  expect((await stranger.storage.from("box").list(data.user?.id)).data).toEqual([]);
  expect((await stranger.storage.from("box").remove([own])).data).toEqual([]);
  expect(await (await client.storage.from("box").download(own)).data?.text()).toBe("mine");
  const [row] = await project.sql`select owner_id from storage.objects where name = ${own}`;
  expect(row).toEqual({ owner_id: data.user?.id });
});

test("a bad token is refused in Storage's own words", async () => {
  const response = await project.request("/storage/v1/object/box/a.txt", { headers: { authorization: "Bearer abc" } });
  expect([response.status, await response.json()]).toMatchObject([400, { statusCode: "403", error: "Unauthorized" }]);
});

test("an empty bucket can be deleted, a full one not", async () => {
  const { storage } = project.client(project.keys.secretKey);
  await storage.createBucket("temporary", { public: true });
  await storage.from("temporary").upload("a.txt", "a");
  expect((await storage.deleteBucket("temporary")).error).toMatchObject({ statusCode: "409" });
  await storage.emptyBucket("temporary");
  expect((await storage.deleteBucket("temporary")).error).toBeNull();
  expect((await storage.getBucket("temporary")).error).toMatchObject({ statusCode: "404" });
});
