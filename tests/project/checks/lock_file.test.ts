import { expect, test } from "vitest";

import { missingPlatforms } from "../../../scripts/checks/lock_file/missing_platforms.ts";
import { platformEntry } from "../../../scripts/checks/lock_file/platform_entry.ts";

const lock = (packages: Record<string, unknown>): string => JSON.stringify({ packages });

test("a build for another platform that the lock lacks is found", () => {
  const text = lock({
    "node_modules/tool": { optionalDependencies: { "@tool/linux-x64": "1.0.0", "@tool/darwin-arm64": "1.0.0" } },
    "node_modules/@tool/linux-x64": { version: "1.0.0" },
  });
  expect(missingPlatforms(text)).toEqual([
    { neededBy: "node_modules/tool", name: "@tool/darwin-arm64", version: "1.0.0" },
  ]);
});

test("a package nested in the one that needs it counts", () => {
  const text = lock({
    "node_modules/a/node_modules/tool": { optionalDependencies: { "@tool/linux-x64": "1.0.0" } },
    "node_modules/a/node_modules/@tool/linux-x64": { version: "1.0.0" },
  });
  expect(missingPlatforms(text)).toEqual([]);
});

test.each([
  ["@supabase/cli-darwin-arm64", { cpu: ["arm64"], os: ["darwin"] }],
  ["@supabase/cli-linux-x64-musl", { cpu: ["x64"], os: ["linux"], libc: ["musl"] }],
  ["@supabase/cli-windows-x64", { cpu: ["x64"], os: ["win32"] }],
  ["@postgres-language-server/cli-aarch64-apple-darwin", { cpu: ["arm64"], os: ["darwin"] }],
  ["@oxlint/binding-linux-arm-gnueabihf", { cpu: ["arm"], os: ["linux"], libc: ["glibc"] }],
])("the entry of %s says its platform", (name, platform) => {
  expect(platformEntry({ neededBy: "", name, version: "1.0.0" })).toEqual({
    version: "1.0.0",
    optional: true,
    ...platform,
  });
});
