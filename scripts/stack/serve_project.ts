import { join } from "node:path";

import type { Environment } from "./config/load_environment.ts";
import { loadEnvironment } from "./config/load_environment.ts";
import { functionEnvironment } from "./function_environment.ts";
import { createFunctionRuntime } from "./functions/create_function_runtime.ts";
import { createGateway } from "./gateway/create_gateway.ts";
import { createGraphql } from "./graphql/create_graphql.ts";
import { projectKeys } from "./keys.ts";
import { createApi } from "./lite/create_api.ts";
import { startMail } from "./mail/start_mail.ts";
import { seedBuckets } from "./migrate/seed_buckets.ts";
import { startServices } from "./start_services.ts";
import { startStudio } from "./studio/start_studio.ts";
import { findFreePort } from "./supervise/find_free_port.ts";
import type { Log, ProjectConfig, ProjectKeys, StackPorts, StackStatus } from "./types.ts";

/** What is served, on which database, and where. */
export type ServeOptions = {
  readonly config: ProjectConfig;
  /** As `postgres`; the database must be bootstrapped. */
  readonly databaseUrl: string;
  /** Folder for what the parts keep: storage objects and mails. */
  readonly directory: string;
  /** Ports other than those of config.toml; 0 takes a free one. */
  readonly ports?: Partial<StackPorts>;
  /** False leaves out what `supabase/services.ts` defines (a simulator, a worker); true by default. */
  readonly services?: boolean;
  /** False leaves Studio out; true by default. */
  readonly studio?: boolean;
  /** Added to the environment of edge functions and services. */
  readonly environment?: Environment;
  readonly log?: Log;
};

/** A project that is being served. */
export type ServedProject = {
  readonly status: StackStatus;
  readonly keys: ProjectKeys;
  /** What edge functions get. */
  readonly environment: Readonly<Record<string, string>>;
  readonly smtp: { readonly host: string; readonly port: number };
  /** Addresses of the project's own services. */
  readonly addresses: readonly { readonly label: string; readonly url: string }[];
  stop(): Promise<void>;
};

/** Serves a project on a database that runs already: everything of the stack but PostgreSQL. */
export async function serveProject(options: ServeOptions): Promise<ServedProject> {
  const { config, databaseUrl, directory, log = () => undefined } = options;
  const ports = { ...config.ports, ...options.ports };
  const own = { ...process.env, ...options.environment };
  const environment = { ...(await loadEnvironment(config.workdir, own)), ...config.functionSecrets };
  const keys = projectKeys(config.raw, environment);
  // Functions and mail links carry the gateway's address, so its port must be known before it listens.
  const apiPort = ports.api === 0 ? await findFreePort() : ports.api;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const running: { stop(): Promise<void> }[] = [];
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    running.push(part);
    return part;
  };
  const stop = async (): Promise<void> => {
    for (const part of running.splice(0).toReversed()) await part.stop();
  };

  try {
    const mail = keep(
      await startMail({ smtpPort: ports.smtp, httpPort: ports.mail, directory: join(directory, "mail"), log }),
    );
    const smtp = { host: "127.0.0.1", port: mail.smtpPort };
    await seedBuckets(config, databaseUrl);
    const base = {
      ...Object.fromEntries(
        Object.entries(options.environment ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value]],
        ),
      ),
      ...functionEnvironment({ config, keys, apiUrl, databaseUrl, smtp }),
    };
    const services =
      options.services === false
        ? undefined
        : keep(
            await startServices(
              { workdir: config.workdir, environment, apiUrl, databaseUrl, keys, smtp },
              { ...environment, ...base },
              log,
            ),
          );
    const forFunctions = { ...base, ...services?.provides };
    const storageDirectory = join(directory, "storage");
    const api = keep(await createApi({ config, keys, databaseUrl, apiUrl, smtp, storageDirectory, log }));
    const functions = keep(await createFunctionRuntime({ config, environment: forFunctions, log }));
    const graphql = keep(await createGraphql({ databaseUrl, config, log }));
    keep(await createGateway({ config, keys, api, functions, graphql, port: apiPort, log }));
    const studio =
      options.studio === false
        ? undefined
        : keep(await startStudio({ config, keys, apiUrl, databaseUrl, port: ports.studio, log }));
    await services?.ready;
    return {
      status: {
        api_url: apiUrl,
        graphql_url: `${apiUrl}/graphql/v1`,
        functions_url: `${apiUrl}/functions/v1`,
        db_url: databaseUrl,
        studio_url: studio === undefined ? "" : `http://127.0.0.1:${studio.port}`,
        mail_url: `http://127.0.0.1:${mail.httpPort}`,
        publishable_key: keys.publishableKey,
        secret_key: keys.secretKey,
        anon_key: keys.anonKey,
        service_role_key: keys.serviceRoleKey,
        jwt_secret: keys.jwtSecret,
      },
      keys,
      environment: forFunctions,
      smtp,
      addresses: services?.addresses ?? [],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
