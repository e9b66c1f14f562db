/** The suite's PostgreSQL, as the global setup hands it to the test files. */
export type TestPostgres = {
  /** Address of the empty template, as superuser; the other databases differ in the last part only. */
  readonly superuserUrl: string;
  /** The same as role `postgres`. */
  readonly url: string;
  /** Why Roost's schema did not load; empty when it did. */
  readonly schemaError: string;
};

/** A project without any schema of its own, as `npx supabase init` gives it. */
export const EMPTY_TEMPLATE = "template_empty";

/** Roost's schema and reference data, marked as a test database. */
export const ROOST_TEMPLATE = "template_roost";
