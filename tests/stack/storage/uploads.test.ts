import { Readable } from "node:stream";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const BUCKETS = `
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
    values ('box', 'box', true, null, null), ('pictures', 'pictures', false, 10, '{image/*,text/plain}');`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: BUCKETS });
});
afterAll(() => project.close());

const storage = () => project.client(project.keys.secretKey).storage;
const bytes = new TextEncoder().encode("hello");
const form = (): FormData => {
  const data = new FormData();
  data.append("file", new Blob(["hello"], { type: "text/plain" }));
  return data;
};

const BODIES = [
  ["Blob", () => new Blob(["hello"], { type: "text/plain" })],
  ["File", () => new File(["hello"], "local.txt", { type: "text/plain" })],
  ["FormData", form],
  ["ArrayBuffer", () => bytes.slice().buffer],
  ["Uint8Array", () => bytes],
  ["Buffer", () => Buffer.from("hello")],
  ["ReadableStream", () => new Blob(["hello"]).stream()],
  ["Node's stream", () => Readable.from([Buffer.from("hello")])],
  ["string", () => "hello"],
] as const;

test.each(BODIES)("%s is stored byte by byte, with its type and caching", async (name, make) => {
  const options = { contentType: "text/plain", cacheControl: "77", duplex: "half" };
  const path = `kinds/${name.replaceAll("'", "")}.txt`;
  const { data, error } = await storage().from("box").upload(path, make(), options);
  expect(error).toBeNull();
  expect(data).toMatchObject({ path, fullPath: `box/${path}`, id: expect.any(String) });
  const response = await fetch(storage().from("box").getPublicUrl(path).data.publicUrl);
  expect(await response.text()).toBe("hello");
  expect(response.headers.get("content-type")).toBe("text/plain");
  expect(response.headers.get("cache-control")).toBe("max-age=77");
});

test("the bare library does not find a Blob in its form", async () => {
  const bare = await openBareLite(BUCKETS);
  const { error } = await bare
    .client("secret")
    .storage.from("box")
    .upload("a.txt", new Blob(["hello"], { type: "text/plain" }));
  await bare.close();
  expect(error?.message).toBe("Missing file in multipart upload");
});

test("an object is kept from a second upload, and replaced on demand, with its metadata", async () => {
  const box = storage().from("box");
  await box.upload("one.txt", "first");
  const second = await box.upload("one.txt", "second");
  expect(second.error).toMatchObject({ statusCode: "409", message: "The resource already exists" });
  expect((await box.upload("one.txt", new Blob(["third"]), { upsert: true, metadata: { by: "me" } })).error).toBeNull();
  expect(await (await box.download("one.txt")).data?.text()).toBe("third");
  expect((await box.info("one.txt")).data).toMatchObject({ size: 5, metadata: { by: "me" }, bucketId: "box" });
});

test("a bucket's size and types are kept, also for streams and image/*", async () => {
  const pictures = storage().from("pictures");
  expect((await pictures.upload("a.png", new Blob(["png"], { type: "image/png" }))).error).toBeNull();
  expect((await pictures.upload("a.pdf", new Blob(["pdf"], { type: "application/pdf" }))).error).toMatchObject({
    statusCode: "415",
  });
  const large = "x".repeat(11);
  expect((await pictures.upload("b.txt", large, { contentType: "text/plain" })).error).toMatchObject({
    statusCode: "413",
  });
  const stream = new Blob([large]).stream();
  expect((await pictures.upload("b.txt", stream, { contentType: "text/plain", duplex: "half" })).error).toMatchObject({
    statusCode: "413",
  });
});

test("the bare library knows no image/*", async () => {
  const bare = await openBareLite(BUCKETS);
  const { error } = await bare
    .client("secret")
    .storage.from("pictures")
    .upload("a.png", "png", { contentType: "image/png" });
  await bare.close();
  expect(error).toMatchObject({ statusCode: "415" });
});

test.each(["ü.txt", "a[b].txt", "../../escape.txt"])("key %s is refused or stays in its bucket", async (key) => {
  const { error } = await storage().from("box").upload(key, "x");
  expect(error).not.toBeNull();
});

test("names with blanks and signs go there and back", async () => {
  const path = "a folder/my file (1) & more=x.txt";
  expect((await storage().from("box").upload(path, "x")).error).toBeNull();
  expect(await (await storage().from("box").download(path)).data?.text()).toBe("x");
});
