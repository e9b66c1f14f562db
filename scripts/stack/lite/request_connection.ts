import type { AnyAST, ConnectionContextOptions, IntrospectResult, VarsContext } from "@supabase/lite";
import { PostgresConnection } from "@supabase/lite/postgres";
import { CompiledQuery, Kysely } from "kysely";

import { beginStatement } from "./begin_statement.ts";
import { calledFunction } from "./called_function.ts";
import { ConnectionPool } from "./connection_pool.ts";
import { databaseErrorResponse } from "./database_error_response.ts";
import { readDatabaseSettings } from "./database_settings.ts";
import type { DatabaseSettings } from "./database_settings.ts";
import { driverOptions } from "./driver_options.ts";
import { dropPartialIndexes } from "./drop_partial_indexes.ts";
import { encodePayload } from "./encode_payload.ts";
import { finishRestResult } from "./finish_rest_result.ts";
import { mendOrder } from "./mend_order.ts";
import { openTransaction } from "./open_transaction.ts";
import { poolDialect } from "./pool_dialect.ts";
import { requestContext } from "./request_context.ts";
import { requestDialect } from "./request_driver.ts";
import { requestSettings } from "./request_settings.ts";
import { schemaOfRequest } from "./schema_of_request.ts";
import { SchemaUnreadError } from "./schema_unread_error.ts";

type IntrospectOptions = Parameters<PostgresConnection["introspect"]>[0];

/** What the connection is made of. */
export type RequestConnectionOptions = {
  readonly databaseUrl: string;
  readonly extraSearchPath: readonly string[];
  /** At most so many connections at once. */
  readonly poolSize: number;
};

/**
 * The library's PostgreSQL connection with requests served as PostgREST serves them: one transaction each,
 * the caller's role and the `request.*` settings in one statement, the role's own settings (time-outs),
 * committed only when the answer is a success. Nothing is ever granted.
 */
export class RequestConnection extends PostgresConnection {
  readonly #extraSearchPath: readonly string[];
  readonly #pool: ConnectionPool;
  #reloading: Promise<void> | undefined;
  #stale = false;
  #closed = false;
  #settings: Promise<DatabaseSettings> | undefined;

  constructor(options: RequestConnectionOptions) {
    const postgresOptions = driverOptions({ application_name: "api" });
    super({ url: options.databaseUrl, postgresOptions });
    this.#pool = new ConnectionPool(options.databaseUrl, options.poolSize, postgresOptions);
    this.kysely = new Kysely({ dialect: poolDialect(this.#pool) });
    this.#extraSearchPath = options.extraSearchPath;
  }

  /** Reads the schema and the roles' settings anew; calls that come meanwhile are answered by one more reading. */
  reload(): void {
    if (this.#closed) return;
    if (this.#reloading !== undefined) {
      this.#stale = true;
      return;
    }
    // After a reading that failed, what was known stays; who asks next reads again.
    this.#reloading = this.#readAll()
      .catch(() => undefined)
      .finally(() => {
        this.#reloading = undefined;
      });
  }

  /** What the project's database says of how requests are to be served. */
  settings(): Promise<DatabaseSettings> {
    this.#settings ??= readDatabaseSettings(this.kysely).catch((error: unknown) => {
      this.#settings = undefined;
      throw error;
    });
    return this.#settings;
  }

  async #readAll(): Promise<void> {
    do {
      this.#stale = false;
      this.#settings = undefined;
      await dropPartialIndexes(this.kysely, await super.introspect());
    } while (this.#stale && !this.#closed);
  }

  /** Lets a reading end first; the driver waits for ever for one that begins while it ends. */
  override async close(): Promise<void> {
    this.#closed = true;
    await this.#reloading;
    await Promise.all([this.#pool.close(), this.driver.end({ timeout: 1 })]);
  }

  override async introspect(options?: IntrospectOptions): Promise<IntrospectResult> {
    // A request that comes while the schema is read waits for the new one, and the first ones share one reading.
    if (options?.useCache === true && this.introspection === undefined) this.reload();
    await this.#reloading;
    const whole = await dropPartialIndexes(this.kysely, await super.introspect(options));
    // The library swallows the error of a reading that failed and goes on with an empty schema.
    if (whole.functions === undefined) throw new SchemaUnreadError();
    const schema = schemaNamed(requestContext.getStore()?.request);
    return schema === undefined ? whole : schemaOfRequest(whole, schema);
  }

  override async onPostgrestAST(ast: AnyAST): Promise<AnyAST> {
    const checked = await super.onPostgrestAST(ast);
    const context = requestContext.getStore();
    const schema = await this.introspect({ useCache: true });
    const mended = mendOrder(encodePayload(checked, context, schema), schema);
    if (context !== undefined) context.ast = mended;
    return mended;
  }

  override async withContext<T>(
    vars: VarsContext | undefined,
    work: (db: Kysely<unknown>) => Promise<T>,
    options: ConnectionContextOptions = {},
  ): Promise<T> {
    if (vars === undefined && options.forceRollback !== true) return work(options.transaction ?? this.kysely);
    const role = textAt(vars, "auth", "role") ?? "anon";
    const known = await this.settings();
    const context = requestContext.getStore();
    const isRest = schemaNamed(context?.request) !== undefined;
    const ast = isRest ? context?.ast : undefined;
    const called = ast?.type === "rpc" ? calledFunction(ast, await this.introspect({ useCache: true })) : undefined;
    const roleSettings = [
      ...(isRest ? (known.roles.get("authenticator") ?? []) : []),
      ...(known.roles.get(role) ?? []),
    ];
    const functionSettings = called === undefined ? [] : known.functions(called);
    const settings = requestSettings({
      role,
      claims: valueAt(vars, "auth", "jwt"),
      request: context?.request,
      storageOperation: textAt(vars, "storage", "operation"),
      searchPath: this.#extraSearchPath,
      roleSettings,
      functionSettings,
    });
    if (options.transaction !== undefined) {
      const call = CompiledQuery.raw(settings.sql, [...settings.values]);
      await options.transaction.executeQuery(call);
      return work(options.transaction);
    }
    const readOnly = isRest && (isReading(context?.request) || (called !== undefined && called.volatility !== "v"));
    const begin = beginStatement(readOnly, [...roleSettings, ...functionSettings]);
    const transaction = await openTransaction(this.#pool, begin, settings, isRest ? known.pgrst.preRequest : undefined);
    try {
      const db = new Kysely<unknown>({ dialect: requestDialect(transaction.connection) });
      const result = await finishRestResult(context, await work(db));
      const refused = result instanceof Response && result.status >= 400;
      // A deferred constraint speaks at commit; its error is the request's.
      if (options.forceRollback === true || refused) await transaction.end("rollback");
      else if (isReading(context?.request)) transaction.endLater();
      else await transaction.end("commit");
      return result;
    } catch (caught) {
      const error = await transaction.fail(caught);
      const answer =
        valueAt(vars, "storage", "operation") === undefined
          ? databaseErrorResponse(error, role, relationOf(context?.request))
          : undefined;
      // REST's handler returns what its work returns: a response, so the error's answer may take its place.
      if (answer !== undefined) return answer as T;
      throw error;
    }
  }
}

/** Nothing waits for the end of what has only read. */
function isReading(request: Request | undefined): boolean {
  return request !== undefined && (request.method === "GET" || request.method === "HEAD");
}

/** The schema that a request to REST means; `prepareRestRequest` has put it into a header. */
function schemaNamed(request: Request | undefined): string | undefined {
  if (request === undefined || !new URL(request.url).pathname.startsWith("/rest/v1/")) return undefined;
  const reads = request.method === "GET" || request.method === "HEAD";
  return request.headers.get(reads ? "accept-profile" : "content-profile") ?? undefined;
}

/** The table that a request to REST names. */
function relationOf(request: Request | undefined): string | undefined {
  return request === undefined ? undefined : /^\/rest\/v1\/([^/?]+)$/u.exec(new URL(request.url).pathname)?.[1];
}

function valueAt(vars: VarsContext | undefined, group: string, name: string): unknown {
  const found = vars?.[group];
  return typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
}

function textAt(vars: VarsContext | undefined, group: string, name: string): string | undefined {
  const value = valueAt(vars, group, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
