/** The SQL that is ours to format: all of the declared schema but pg-boss's own, which is kept as it ships. */
export const SQL_FILES = ["sql/**/*.sql", "policies/**/*.sql", "!sql/05_jobs/schemas/pgboss.sql"] as const;
