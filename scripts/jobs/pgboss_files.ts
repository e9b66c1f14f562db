/** Where the declared schema of the job queue lies, and the row that says its version. */
export const PGBOSS_FILES = {
  schema: new URL("../../sql/05_jobs/schemas/pgboss.sql", import.meta.url),
  data: new URL("../../sql/05_jobs/data/pgboss_version.sql", import.meta.url),
};
