import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { parse, TomlError } from "smol-toml";

import { StackError } from "../supervise/stack_error.ts";
import type { ProjectConfig } from "../types.ts";
import { ConfigReader } from "./config_reader.ts";
import { findFunctions } from "./find_functions.ts";
import { functionSecrets } from "./function_secrets.ts";
import type { Environment } from "./load_environment.ts";
import { loadEnvironment } from "./load_environment.ts";
import { resolveEnv } from "./resolve_env.ts";

const MOST_PORTS = 65_535;

/** Reads `<workdir>/supabase/config.toml` as the Supabase CLI does, with the CLI's defaults. */
export async function loadConfig(workdir: string, baseEnvironment: Environment = process.env): Promise<ProjectConfig> {
  const root = resolve(workdir);
  const environment = await loadEnvironment(root, baseEnvironment);
  const raw = resolveEnv(await readToml(root), environment);
  const reader = new ConfigReader(raw, environment);
  if (Object.keys(reader.table("inbucket")).length > 0) {
    throw new StackError(
      "supabase/config.toml: [inbucket] is no longer read by the Supabase CLI.",
      "Rename the section to [local_smtp]; its keys stay.",
    );
  }
  const port = (path: string, fallback: number): number => reader.integer(path, fallback, MOST_PORTS);
  return {
    workdir: root,
    projectId: reader.text("project_id", basename(root)),
    ports: {
      api: port("api.port", 54_321),
      database: port("db.port", 54_322),
      studio: port("studio.port", 54_323),
      mail: port("local_smtp.port", 54_324),
      // The CLI opens no SMTP port unless one is named: projects side by side must not meet there.
      smtp: port("local_smtp.smtp_port", 0),
    },
    api: {
      schemas: reader.list("api.schemas", ["public", "graphql_public"]),
      extraSearchPath: reader.list("api.extra_search_path", ["public", "extensions"]),
      maxRows: reader.integer("api.max_rows", 1000),
    },
    seeds: reader.flag(["db", "seed", "enabled"], true),
    functions: await findFunctions(root, reader),
    functionSecrets: await functionSecrets(root, reader),
    raw: isTable(raw) ? raw : {},
  };
}

async function readToml(workdir: string): Promise<unknown> {
  const file = join(workdir, "supabase", "config.toml");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "ENOENT") throw new StackError(`${file} can't be read: ${error.message}`);
    throw new StackError(
      `There is no Supabase project in ${workdir}: supabase/config.toml is missing.`,
      `Make one with \`npx supabase init\`, or name the folder that holds supabase/: --workdir DIR`,
    );
  }
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const reason = error.message.split("\n")[0]?.replace("Invalid TOML document: ", "");
    throw new StackError(
      `${file}, line ${error.line}, column ${error.column}: ${reason}`,
      "Correct the file and start again.",
    );
  }
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
