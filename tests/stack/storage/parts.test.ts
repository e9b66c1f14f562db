import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const PATH = "/storage/v1/object/public/films/a.txt";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject();
  const { storage } = project.client(project.keys.secretKey);
  await storage.createBucket("films", { public: true, fileSizeLimit: "1kb", allowedMimeTypes: ["text/*"] });
  await storage.from("films").upload("a.txt", "0123456789");
});
afterAll(() => project.close());

test.each([
  ["bytes=2-4", "234", "bytes 2-4/10"],
  ["bytes=7-", "789", "bytes 7-9/10"],
  ["bytes=-2", "89", "bytes 8-9/10"],
  ["bytes=8-100", "89", "bytes 8-9/10"],
])("%s is answered with that part", async (range, text, place) => {
  const response = await project.request(PATH, { headers: { range } });
  expect([response.status, response.headers.get("content-range"), await response.text()]).toEqual([206, place, text]);
});

test("a part beyond the end is refused", async () => {
  const response = await project.request(PATH, { headers: { range: "bytes=10-" } });
  expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

test("an object that the caller has is not sent again", async () => {
  const first = await project.request(PATH);
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("accept-ranges")).toBe("bytes");
  expect((await project.request(PATH, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await project.request(PATH, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

test("the bare library sends the whole", async () => {
  const bare = await openBareLite();
  const { storage } = bare.client("secret");
  await storage.createBucket("films", { public: true });
  await storage.from("films").upload("a.txt", "0123456789");
  const response = await bare.request(PATH, { headers: { range: "bytes=2-4" } });
  await bare.close();
  expect(response.status).toBe(200);
});

test("a size limit may be written with its unit, and be taken away", async () => {
  const { storage } = project.client(project.keys.secretKey);
  expect((await storage.getBucket("films")).data).toMatchObject({ file_size_limit: 1000 });
  const big = await storage.from("films").upload("big.txt", "x".repeat(1001));
  expect(big.error?.message).toBe("The object exceeded the maximum allowed size");
  expect((await storage.updateBucket("films", { public: true, fileSizeLimit: null })).error).toBeNull();
  expect((await storage.getBucket("films")).data).toMatchObject({ file_size_limit: null });
});

test("the bare library takes numbers only", async () => {
  const bare = await openBareLite();
  const { error } = await bare.client("secret").storage.createBucket("films", { public: true, fileSizeLimit: "1kb" });
  await bare.close();
  expect(error).not.toBeNull();
});

test.each([
  ["/storage/v1/render/image/public/films/a.txt?width=5", "Image transformation"],
  ["/storage/v1/upload/resumable", "Resumable upload (TUS)"],
  ["/storage/v1/s3/films", "The S3 protocol"],
])("%s says that it is left out", async (path, what) => {
  const response = await project.request(path);
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({ message: `${what} is not implemented by this local stack.` });
});
