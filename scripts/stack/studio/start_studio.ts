import { once } from "node:events";

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { html } from "hono/html";

import { graphiqlPage } from "../graphiql/graphiql_page.ts";
import { refuseForeign } from "../local_only.ts";
import type { Log, ProjectConfig, ProjectKeys } from "../types.ts";
import { errorBox, layout } from "./layout.ts";
import { respond } from "./respond.ts";
import { rowPage } from "./row_page.ts";
import { sqlPage } from "./sql_page.ts";
import { StudioDatabase } from "./studio_database.ts";
import { tablePage } from "./table_page.ts";

/** What Studio shows, and where it listens on 127.0.0.1; port 0 takes a free one. */
export type StudioOptions = {
  readonly config: ProjectConfig;
  readonly keys: ProjectKeys;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly port: number;
  readonly log: Log;
};

/** A running Studio. */
export type RunningStudio = { readonly port: number; readonly url: string; stop(): Promise<void> };

/**
 * Studio: tables, rows, SQL and users of the local database, with the rights of `postgres`.
 *
 * Our own and small. Supabase's Studio comes only as a Docker image. The one in @supabase/lite finds a row by
 * the first column of its key, so that an edit in a table with a composite key would hit other rows too; it
 * reads whole tables, shows only what REST exposes, and has no SQL. This one speaks SQL and needs no script.
 */
export async function startStudio(options: StudioOptions): Promise<RunningStudio> {
  const database = new StudioDatabase(options.databaseUrl);
  const app = new Hono();
  app.use(async (c, next) => refuseForeign(c.req.raw) ?? (await next()));
  app.route("/", rowPage(database));
  app.route("/", tablePage(database));
  app.route("/", sqlPage(database));
  app.route("/", graphiqlPage(options));
  app.get("/project", () => respond(projectPage(options)));
  app.notFound(() => respond(layout("Not found", html`<h1>Not found</h1>`), 404));
  app.onError((error) => {
    options.log("studio", error.message);
    return respond(
      layout(
        "Error",
        html`<h1>Error</h1>
          ${errorBox(error)}`,
      ),
      500,
    );
  });
  const server = serve({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" });
  try {
    await once(server, "listening");
  } catch (error) {
    await database.stop();
    throw error;
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await Promise.all([closed, database.stop()]);
    },
  };
}

function projectPage({ config, keys, apiUrl, databaseUrl }: StudioOptions) {
  const facts = {
    Project: config.projectId,
    "API address": apiUrl,
    "Database address": databaseUrl,
    "Publishable key": keys.publishableKey,
    "Secret key": keys.secretKey,
    "Legacy anon key": keys.anonKey,
    "Legacy service_role key": keys.serviceRoleKey,
    "Exposed schemas": config.api.schemas.join(", "),
    Functions: config.functions.map(({ name }) => name).join(", "),
  };
  const rows = Object.entries(facts).map(
    ([name, value]) =>
      html`<tr>
        <th>${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  return layout(
    "Project",
    html`<h1>Project</h1>
      <table>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}
