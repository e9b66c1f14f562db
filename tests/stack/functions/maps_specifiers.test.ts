import { expect, test } from "vitest";

import { acceptsVersion } from "../../../scripts/stack/functions/accepts_version.ts";
import { mapSpecifier } from "../../../scripts/stack/functions/map_specifier.ts";

test.each([
  ["2", "2.119.0", true],
  ["^2.39.3", "2.119.0", true],
  ["2.39.3", "2.119.0", true],
  ["~2.1", "2.119.0", true],
  ["latest", "9.0.0", true],
  ["*", "9.0.0", true],
  ["1 || 2", "2.0.0", true],
  [">=1.2", "3.0.0", true],
  ["3", "4.6.7", false],
  ["^17.0.0", "23.1.0", false],
  [">=5", "4.0.0", false],
  ["0.11", "0.11.4", true],
  ["0.11", "0.12.0", false],
])("%s accepts %s: %s", (range, version, accepted) => {
  expect(acceptsVersion(range, version)).toBe(accepted);
});

test.each([
  ["npm:hono@4/cors", /^npm:hono@4\.[\d.]+\/cors$/],
  ["npm:/hono@4/cors", /^npm:hono@4\.[\d.]+\/cors$/],
  ["npm:@supabase/supabase-js", /^npm:@supabase\/supabase-js@2\.[\d.]+$/],
  ["https://esm.sh/v135/hono@4.0.0/cors?dts", /^npm:hono@4\.[\d.]+\/cors$/],
  ["https://cdn.jsdelivr.net/npm/zod@4/+esm", /^npm:zod@4\.[\d.]+$/],
  ["https://deno.land/x/zod@v4.1.0/mod.ts", /^npm:zod@4\.[\d.]+$/],
  ["jsr:@std/data-structures/binary-heap", /^npm:deno-std@[\d.]+\/data_structures\/binary_heap\.js$/],
])("%s", (specifier, target) => {
  expect(mapSpecifier(specifier, "/")).toMatchObject({ to: expect.stringMatching(target) });
});

test.each(["node:fs", "./local.ts", "zod", "file:///x.ts", "data:text/javascript,1"])(
  "%s is left alone",
  (specifier) => {
    expect(mapSpecifier(specifier, "/")).toBeUndefined();
  },
);
