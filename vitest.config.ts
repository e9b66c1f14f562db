import { availableParallelism } from "node:os";

import { defineConfig } from "vitest/config";

import { HeaviestFirst } from "./tests/support/heaviest_first.ts";

/** Tests that run functions of the project in their own process, which read the environment and keep a pool. */
const IN_PROCESS = ["tests/functions/{calendar_feeds,jobs,photos}/**/*.test.ts"];

/** Forked processes, because the stack's parts set process-wide things (signals, environment). */
const shared = {
  pool: "forks",
  // One more than there are cores: many tests wait, for a process to start or a time to pass.
  maxWorkers: availableParallelism() + 1,
  // Waiting bounds, not measures: a busy machine takes many times what an idle one does.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  teardownTimeout: 20_000,
} as const;

export default defineConfig({
  test: {
    globalSetup: ["tests/support/global_setup.ts"],
    sequence: { sequencer: HeaviestFirst },
    reporters: ["default"],
    projects: [
      // Each file takes a database of its own, so files may share a process and the modules in it.
      { test: { ...shared, name: "roost", include: ["tests/**/*.test.ts"], exclude: IN_PROCESS, isolate: false } },
      { test: { ...shared, name: "in process", include: IN_PROCESS, isolate: true } },
    ],
  },
});
