import { randomUUID } from "node:crypto";

import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { storageBucket } from "../../../functions/_shared/storage_bucket.ts";
import { createJobContext } from "../../../functions/jobs/create_job_context.ts";
import { sweepPhotos } from "../../../functions/jobs/handlers/sweep_photos.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
  process.env["SUPABASE_DB_URL"] = stack.status.db_url;
  process.env["SUPABASE_URL"] = stack.status.api_url;
  process.env["SUPABASE_SECRET_KEYS"] = JSON.stringify({ default: stack.status.secret_key });
});
afterAll(async () => {
  await stack.sql`select private.set_clock(null)`;
  await stack.stop();
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("after a day a file without a photo goes and a photo without a file is rejected; the others stay", async () => {
  const { id } = await aProperty(stack);
  const storage = createClient(stack.status.api_url, stack.status.secret_key).storage.from("property-photos");
  const [unused, used, missing] = [1, 2, 3].map(() => `${id}/${randomUUID()}.png`) as [string, string, string];
  const [photo] = await stack.sql<[{ id: string }]>`
    insert into public.property_photos (property_id, path, state) values (${id}, ${used}, 'ready') returning id`;
  const size = `${id}/${photo.id}/320.webp`;
  for (const path of [unused, used, size]) {
    const { error } = await storage.upload(path, png, { contentType: path === size ? "image/webp" : "image/png" });
    expect(error).toBeNull();
  }
  await stack.sql`insert into public.property_photos (property_id, path) values (${id}, ${missing})`;
  const context = { ...createJobContext(), sql: stack.sql };
  const files = async (): Promise<string[]> => {
    const rows = await stack.sql<{ name: string }[]>`
      select name from storage.objects where bucket_id = 'property-photos' and name ^@ ${id} order by name`;
    return rows.map((row) => row.name);
  };

  await sweepPhotos(context, {});
  expect(await files()).toEqual([unused, used, size].sort());

  await stack.sql`select private.set_clock(clock_timestamp() + interval '25 hours')`;
  await sweepPhotos(context, {});
  expect(await files()).toEqual([used, size].sort());
  const states = await stack.sql`
    select path, state, rejection_reason from public.property_photos
    where property_id = ${id} and path in (${used}, ${missing}) order by position`;
  expect(states).toEqual([
    { path: used, state: "ready", rejection_reason: null },
    { path: missing, state: "rejected", rejection_reason: "file_missing" },
  ]);
});

test("a file that is not there is undefined, and removing it again is no failure", async () => {
  const bucket = storageBucket("property-photos");
  expect(await bucket.download(`${randomUUID()}/none.png`)).toBeUndefined();
  await bucket.remove([`${randomUUID()}/none.png`]);
});
