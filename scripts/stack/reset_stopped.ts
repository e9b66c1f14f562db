import { randomUUID } from "node:crypto";
import { join } from "node:path";

import { loadConfig } from "./config/load_config.ts";
import { seedObjects } from "./migrate/seed_buckets.ts";
import { prepareDatabase } from "./prepare_database.ts";
import { serveProject } from "./serve_project.ts";
import { endOrphans } from "./supervise/end_orphans.ts";
import { discardPrevious, restorePrevious, setAside } from "./supervise/previous_data.ts";
import { releaseFolder, stackDirectory, takeFolder } from "./supervise/stack_state.ts";
import type { Log } from "./types.ts";

/** Makes database, objects and mails of a stopped stack anew; a failure leaves the old ones. */
export async function resetStopped(workdir: string, log: Log): Promise<void> {
  const config = await loadConfig(workdir);
  const directory = stackDirectory(config.workdir);
  const { dead } = await takeFolder(config.workdir, randomUUID());
  try {
    await endOrphans(config.workdir, dead, log);
    await restorePrevious(directory);
    await setAside(directory);
    const dataDirectory = join(directory, "postgres");
    try {
      const server = await prepareDatabase({
        workdir: config.workdir,
        dataDirectory,
        port: 0,
        durable: true,
        seeds: config.seeds,
        log,
      });
      try {
        const served = await serveProject({
          config,
          databaseUrl: server.url("postgres"),
          directory,
          ports: { api: 0, studio: 0, mail: 0, smtp: 0 },
          services: false,
          studio: false,
        });
        await seedObjects(config, served.keys, served.status.api_url, log).finally(() => served.stop());
      } finally {
        await server.stop();
      }
    } catch (error) {
      await restorePrevious(directory);
      throw error;
    }
    await discardPrevious(directory);
  } finally {
    await releaseFolder(config.workdir);
  }
}
