import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/global_setup.ts"],
    // Files share no state: each takes a database of its own. Forked processes, because the stack's
    // parts set process-wide things (signals, environment).
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    reporters: ["default"],
  },
});
