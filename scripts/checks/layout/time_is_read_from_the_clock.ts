import { blankSql } from "../../database/schema/blank_sql.ts";
import type { LayoutRule } from "./layout_rule.ts";

const TIME =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(?:current_(?:date|time|timestamp)|localtime|localtimestamp)\b/iu;
const EXCEPTIONS = [
  "sql/00_foundation/functions/clock.sql",
  // Identifiers sort by when they were made, whatever a test says the time is.
  "sql/00_foundation/functions/uuid_v7.sql",
  // How long a search has taken is no matter of the domain's time.
  "sql/45_search/functions/search_seconds.sql",
  // pg-boss's own schema, as it ships it.
  "sql/05_jobs/schemas/pgboss.sql",
];

/** Only private.clock() asks PostgreSQL for the time, so that tests can set it. */
export const timeIsReadFromTheClock: LayoutRule = (files) =>
  files
    .filter(({ path }) => !EXCEPTIONS.includes(path))
    .flatMap(({ path, text }) => {
      const { head, bodies } = blankSql(text);
      const found = [head, ...bodies.map((body) => blankSql(body).head)]
        .map((sql) => TIME.exec(sql)?.[0])
        .find(Boolean);
      return found === undefined ? [] : [`${path}: uses ${found.trim()}; time is read from private.clock()`];
    });
