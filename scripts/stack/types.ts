/** Shapes that the parts of the stack hand to each other. Nothing here knows a particular project. */

/** One `[functions.<name>]` entry of config.toml, or a folder of `supabase/functions/` that has no entry. */
export type FunctionConfig = {
  readonly name: string;
  readonly enabled: boolean;
  readonly verifyJwt: boolean;
  /** Absolute path of the module that Deno runs. */
  readonly entrypoint: string;
  /** Absolute path of deno.json or an import map, when there is one. */
  readonly importMap: string | undefined;
};

/** `supabase/config.toml` as the stack uses it; `raw` is the whole file with `env()` resolved. */
export type ProjectConfig = {
  /** Absolute path of the folder that holds `supabase/`. */
  readonly workdir: string;
  readonly projectId: string;
  readonly ports: StackPorts;
  readonly api: {
    readonly schemas: readonly string[];
    readonly extraSearchPath: readonly string[];
    readonly maxRows: number;
  };
  /** `[db.seed] enabled`: whether a new database gets the seed files. */
  readonly seeds: boolean;
  readonly functions: readonly FunctionConfig[];
  /** `[edge_runtime.secrets]` with `env()` resolved, then `supabase/functions/.env`. */
  readonly functionSecrets: Readonly<Record<string, string>>;
  readonly raw: Readonly<Record<string, unknown>>;
};

/** TCP ports, all on 127.0.0.1. 0 takes a free one. */
export type StackPorts = {
  readonly api: number;
  readonly database: number;
  readonly studio: number;
  readonly mail: number;
  readonly smtp: number;
};

/** Keys of a project: the new kind (`sb_…`) and the legacy JWTs, all valid at the gateway. */
export type ProjectKeys = {
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly anonKey: string;
  readonly serviceRoleKey: string;
  readonly jwtSecret: string;
};

/** Who calls, as the gateway found out: database role and the claims that PostgREST would set. */
export type Caller = {
  readonly role: string;
  readonly claims: Readonly<Record<string, unknown>>;
};

/** Writes one line of a part's log, e.g. `log('functions', 'bookings: ready')`. */
export type Log = (part: string, line: string) => void;

/** A part that answers web requests and can be stopped. */
export type HttpPart = {
  fetch(request: Request): Promise<Response>;
  stop(): Promise<void>;
};

/** A part that answers requests of a known caller (GraphQL). */
export type CallerPart = {
  fetch(request: Request, caller: Caller): Promise<Response>;
  stop(): Promise<void>;
};

/** REST, Auth and Storage: paths `/rest/v1`, `/auth/v1`, `/storage/v1`. */
export type ApiOptions = {
  readonly config: ProjectConfig;
  readonly keys: ProjectKeys;
  /** Connection as `postgres` (not a superuser). */
  readonly databaseUrl: string;
  /** Public address of the gateway, e.g. `http://127.0.0.1:54321`. */
  readonly apiUrl: string;
  readonly smtp: { readonly host: string; readonly port: number };
  /** Folder where Storage keeps its objects. */
  readonly storageDirectory: string;
  readonly log: Log;
};

/** Edge functions: path `/functions/v1/<name>[/…]`. JWT verification is done by the gateway before. */
export type FunctionRuntimeOptions = {
  readonly config: ProjectConfig;
  /** What every function gets: SUPABASE_URL, keys, SUPABASE_DB_URL, secrets, what services provide. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
};

/** GraphQL: path `/graphql/v1`. */
export type GraphqlOptions = {
  readonly databaseUrl: string;
  readonly config: ProjectConfig;
  readonly log: Log;
};

/** The one listener in front of all. */
export type GatewayOptions = {
  readonly config: ProjectConfig;
  readonly keys: ProjectKeys;
  readonly api: HttpPart;
  readonly functions: HttpPart;
  readonly graphql: CallerPart | undefined;
  readonly port: number;
  readonly log: Log;
};

/** What a project's `supabase/services.ts` is told. */
export type ServiceContext = {
  readonly workdir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly keys: ProjectKeys;
  /** Where mail goes; edge functions and services get it as SMTP_HOST and SMTP_PORT. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** A free port of 127.0.0.1: the wished one if it can be had, else any. */
  freePort(wished?: number): Promise<number>;
};

/** A child process that a project adds to the stack. */
export type ServiceDefinition = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 2xx when the service is ready; without it a service is ready once it runs. */
  readonly healthUrl: string | undefined;
  /** Added to the environment of edge functions and of the services after this one. */
  readonly provides: Readonly<Record<string, string>>;
  /** A line of the table that `start` prints: label and address. */
  readonly address?: { readonly label: string; readonly url: string };
};

/** What a running stack tells programs (`status --json`). */
export type StackStatus = {
  readonly api_url: string;
  readonly graphql_url: string;
  readonly functions_url: string;
  readonly db_url: string;
  readonly studio_url: string;
  readonly mail_url: string;
  readonly publishable_key: string;
  readonly secret_key: string;
  readonly anon_key: string;
  readonly service_role_key: string;
  readonly jwt_secret: string;
};
