import { randomUUID } from "node:crypto";

import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../support/builders/a_host.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";

let stack: TestStack;
let host: ReturnType<typeof signedInClient>;
let propertyId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  const person = await aHost(stack);
  host = signedInClient(stack.status, person.id);
  propertyId = (await aProperty(stack, { host_id: person.id })).id;
});
afterAll(() => stack?.stop());

/** A picture as a camera leaves it: on its side, with the place where it was taken. */
async function photograph(width = 2400, height = 1600): Promise<Uint8Array> {
  const pixels = sharp({ create: { width, height, channels: 3, background: "#7a6" } });
  return pixels
    .jpeg()
    .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitude: "38/1 34/1 37/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

async function addPhoto(file: Uint8Array, contentType = "image/jpeg"): Promise<{ id: string; path: string }> {
  const path = `${propertyId}/${randomUUID()}.jpg`;
  const bucket = host.storage.from("property-photos");
  const { data: signed, error } = await bucket.createSignedUploadUrl(path);
  if (error) throw error;
  // Whoever has the signed address uploads: no other key, straight to Storage.
  const upload = await bucket.uploadToSignedUrl(path, signed.token, file, { contentType });
  if (upload.error) throw upload.error;
  const { data } = await host
    .from("property_photos")
    .insert({ property_id: propertyId, path })
    .select("id, path, position, state")
    .single()
    .throwOnError();
  expect(data.state).toBe("pending");
  return data;
}

async function whenDone(photoId: string): Promise<Record<string, unknown>> {
  const read = async (): Promise<Record<string, unknown>> =>
    (await host.from("property_photos").select("*").eq("id", photoId).single().throwOnError()).data;
  await expect.poll(async () => (await read())["state"], { timeout: 25_000 }).not.toBe("pending");
  return read();
}

async function fetched(path: string): Promise<{ status: number; type: string | null; file: Buffer }> {
  const { publicUrl } = host.storage.from("property-photos").getPublicUrl(path).data;
  const response = await fetch(publicUrl);
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    file: Buffer.from(await response.arrayBuffer()),
  };
}

test("an upload by signed address becomes three sizes without the place it was taken at", async () => {
  const upload = await photograph();
  expect((await sharp(upload).metadata()).exif?.length).toBeGreaterThan(0);

  const { id, path } = await addPhoto(upload);
  const photo = await whenDone(id);

  // Turned upright: what was 2400 wide on its side is 1600 wide.
  expect(photo).toMatchObject({ state: "ready", width: 1600, height: 2400, rejection_reason: null });
  expect(photo["variants"]).toEqual(
    [
      [320, 480],
      [960, 1440],
      [1600, 2400],
    ].map(([width, height]) => ({ width, height, path: `${propertyId}/${id}/${width}.webp` })),
  );
  const original = await fetched(path);
  const small = await fetched(`${propertyId}/${id}/320.webp`);
  expect(original).toMatchObject({ status: 200, type: "image/jpeg" });
  expect(small).toMatchObject({ status: 200, type: "image/webp" });
  for (const { file } of [original, small]) {
    const metadata = await sharp(file).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(metadata.orientation).toBeUndefined();
  }
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ["a page that calls itself a picture", async () => Buffer.from("<html><script>alert(1)</script>"), "not_an_image"],
  [
    "SVG, which can carry scripts",
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "not_an_image",
  ],
  ["half a picture", async () => (await photograph()).subarray(0, 900), "damaged"],
  ["51 megapixels in a small file", async () => await photograph(8500, 6000), "too_many_pixels"],
])("%s is refused with its reason, and its file is gone", async (_, make, reason) => {
  const { id, path } = await addPhoto(await make());

  expect(await whenDone(id)).toMatchObject({ state: "rejected", rejection_reason: reason });
  await expect.poll(async () => (await fetched(path)).status).not.toBe(200);
});

test("what was checked stays: the host can neither replace nor remove the file, and deleting the photo does", async () => {
  const { id, path } = await addPhoto(await photograph(400, 300));
  await whenDone(id);
  const bucket = host.storage.from("property-photos");
  const other = await photograph(500, 300);

  expect((await bucket.upload(path, other, { contentType: "image/jpeg", upsert: true })).error).not.toBeNull();
  expect((await bucket.createSignedUploadUrl(path, { upsert: true })).error).not.toBeNull();
  await bucket.remove([path]);
  expect((await fetched(path)).status).toBe(200);

  await host.from("property_photos").delete().eq("id", id).throwOnError();
  await expect.poll(async () => (await fetched(path)).status, { timeout: 25_000 }).not.toBe(200);
  await expect
    .poll(async () => (await fetched(`${propertyId}/${id}/300.webp`)).status, { timeout: 25_000 })
    .not.toBe(200);
});

test("strangers get no signed address for the folder of a property, nor the host for another place in it", async () => {
  const stranger = signedInClient(stack.status, (await aHost(stack)).id);
  const signed = (client: typeof host, path: string) =>
    client.storage.from("property-photos").createSignedUploadUrl(path);

  expect((await signed(stranger, `${propertyId}/x.jpg`)).error).not.toBeNull();
  expect((await signed(host, `${propertyId}/${randomUUID()}/320.webp`)).error).not.toBeNull();
  expect((await signed(host, `x.jpg`)).error).not.toBeNull();
  expect((await signed(host, `../${propertyId}/x.jpg`)).error).not.toBeNull();
});
