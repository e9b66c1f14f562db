/** The SQL that is formatted: all but what others made and we keep (pg-boss's schema, the map of time zones). */
export const SQL_FILES = [
  "sql/**/*.sql",
  "policies/**/*.sql",
  "!sql/05_jobs/schemas/pgboss.sql",
  "!sql/20_properties/data/time_zone_map.sql",
] as const;
