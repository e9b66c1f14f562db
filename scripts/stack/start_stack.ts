import { randomUUID } from "node:crypto";
import { join } from "node:path";

import { checkPorts } from "./check_ports.ts";
import { loadConfig } from "./config/load_config.ts";
import { seedObjects } from "./migrate/seed_buckets.ts";
import type { RunningPostgres } from "./postgres/start_postgres.ts";
import { prepareDatabase } from "./prepare_database.ts";
import type { ServedProject } from "./serve_project.ts";
import { serveProject } from "./serve_project.ts";
import { endOrphans, INSTANCE_VARIABLE } from "./supervise/end_orphans.ts";
import { keepServer } from "./supervise/keep_server.ts";
import { discardPrevious, restorePrevious, setAside } from "./supervise/previous_data.ts";
import { StackError } from "./supervise/stack_error.ts";
import type { Address } from "./supervise/stack_state.ts";
import { releaseFolder, stackDirectory, takeFolder, updateState } from "./supervise/stack_state.ts";
import type { Log, ProjectConfig, StackPorts, StackStatus } from "./types.ts";

/** Which project is started, and how. */
export type StartOptions = {
  readonly workdir: string;
  /** Ports other than those of config.toml; 0 takes a free one. */
  readonly ports?: Partial<StackPorts>;
  /** False gives up crash safety for speed; true by default. */
  readonly durable?: boolean;
  readonly log: Log;
};

/** A running stack. */
export type RunningStack = {
  readonly config: ProjectConfig;
  readonly status: StackStatus;
  readonly addresses: readonly Address[];
  /** Makes database, objects and mails anew; when a migration fails, everything is as it was before. */
  reset(): Promise<void>;
  /** Settles when the stack can't go on: PostgreSQL keeps dying. */
  readonly failed: Promise<StackError>;
  stop(): Promise<void>;
};

/** Starts everything for a project: PostgreSQL, migrations, all parts. Fails with nothing left running. */
export async function startStack(options: StartOptions): Promise<RunningStack> {
  const { workdir, log } = options;
  const config = await loadConfig(workdir);
  const directory = stackDirectory(config.workdir);
  const dataDirectory = join(directory, "postgres");
  const ports = { ...config.ports, ...options.ports };
  const durable = options.durable ?? true;
  const instance = randomUUID();

  const { dead } = await takeFolder(config.workdir, instance);
  const environment = { [INSTANCE_VARIABLE]: instance };
  process.env[INSTANCE_VARIABLE] = instance;
  const prepare = (port: number, migrate = true): Promise<RunningPostgres> =>
    prepareDatabase({ workdir: config.workdir, dataDirectory, port, durable, migrate, seeds: config.seeds, log });
  const serve = async (server: RunningPostgres, at: Partial<StackPorts>): Promise<ServedProject> => {
    const served = await serveProject({
      config: await loadConfig(config.workdir),
      databaseUrl: server.url("postgres"),
      directory,
      ports: at,
      environment,
      log,
    });
    try {
      if (server.isNew) await seedObjects(config, served.keys, served.status.api_url, log);
      return served;
    } catch (error) {
      await served.stop();
      throw error;
    }
  };

  const keeper = keepServer({ dataDirectory, durable, log });
  let project: ServedProject;
  try {
    await endOrphans(config.workdir, dead, log);
    await restorePrevious(directory);
    await checkPorts(ports);
    const server = await prepare(ports.database);
    keeper.watch(server);
    project = await serve(server, ports);
    await updateState(config.workdir, { phase: "running", status: project.status, addresses: project.addresses });
  } catch (error) {
    await keeper.stop();
    await releaseFolder(config.workdir);
    throw error;
  }

  let fail: (error: StackError) => void = () => undefined;
  const failed = new Promise<StackError>((done) => (fail = done));
  const reset = async (): Promise<void> => {
    await updateState(config.workdir, { phase: "resetting" });
    const at = portsOf(project, keeper.port);
    await project.stop();
    await keeper.stop();
    let failure: unknown;
    await setAside(directory);
    try {
      const server = await prepare(at.database);
      keeper.watch(server);
      project = await serve(server, at);
      await discardPrevious(directory);
    } catch (error) {
      failure = error;
      try {
        await keeper.stop();
        await restorePrevious(directory);
        const server = await prepare(at.database, false);
        keeper.watch(server);
        project = await serve(server, at);
      } catch (second) {
        fail(new StackError(`The reset failed, and so did the way back: ${String(second)}`));
        throw error;
      }
    }
    const message =
      failure === undefined ? undefined : failure instanceof StackError ? failure.describe() : String(failure);
    await updateState(config.workdir, {
      phase: "running",
      status: project.status,
      addresses: project.addresses,
      reset: { at: Date.now(), ...(message === undefined ? {} : { error: message }) },
    });
    if (failure !== undefined) throw failure;
  };

  return {
    config,
    get status() {
      return project.status;
    },
    get addresses() {
      return project.addresses;
    },
    reset,
    failed: Promise.race([keeper.failed, failed]),
    stop: async () => {
      await updateState(config.workdir, { phase: "stopping" });
      await project.stop();
      await keeper.stop();
      await releaseFolder(config.workdir);
    },
  };
}

function portsOf(project: ServedProject, database: number): StackPorts {
  const portOf = (url: string): number => (url === "" ? 0 : Number(new URL(url).port));
  const { api_url, studio_url, mail_url } = project.status;
  return {
    api: portOf(api_url),
    database,
    studio: portOf(studio_url),
    mail: portOf(mail_url),
    smtp: project.smtp.port,
  };
}
