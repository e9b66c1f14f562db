import postgres from "postgres";

/** A table, view or other relation that holds rows. */
export type Relation = {
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly comment: string;
  readonly estimate: string;
  readonly hasRowSecurity: boolean;
};

/** A column as the catalog describes it; `type` may be written into SQL as it is. */
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
  readonly isKey: boolean;
  readonly isNullable: boolean;
  readonly isGenerated: boolean;
  readonly hasDefault: boolean;
};

/** Rows as text, as PostgreSQL writes them. */
export type ResultSet = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly command: string;
  readonly count: number;
  readonly isCut: boolean;
};

const shownRows = 500;

/** The database as staff see it: everything, as `postgres`. Values travel as text in both directions. */
export class StudioDatabase {
  readonly #sql: postgres.Sql;

  constructor(databaseUrl: string) {
    this.#sql = postgres(databaseUrl, {
      max: 3,
      idle_timeout: 30,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: "studio", statement_timeout: 60_000 },
    });
  }

  async relations(): Promise<Relation[]> {
    return await this.#sql<Relation[]>`
      select n.nspname as schema, c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as kind,
        case when c.reltuples < 0 then '?' else c.reltuples::bigint::text end as estimate,
        c.relrowsecurity as "hasRowSecurity"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      order by n.nspname <> 'public', n.nspname, c.relname`;
  }

  async columns(schema: string, name: string): Promise<Column[]> {
    return await this.#sql<Column[]>`
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as "isNullable",
        coalesce(col_description(c.oid, a.attnum), '') as comment, a.atthasdef or a.attidentity <> '' as "hasDefault",
        a.attgenerated <> '' or a.attidentity = 'a' as "isGenerated",
        coalesce(a.attnum = any (i.indkey::int2[]), false) as "isKey"
      from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where n.nspname = ${schema} and c.relname = ${name} and c.relkind in ('r', 'p', 'v', 'm', 'f')
      order by a.attnum`;
  }

  /** Runs one statement with text parameters. */
  async query(text: string, parameters: readonly (string | null)[] = []): Promise<ResultSet> {
    const result = await this.#sql.unsafe(text, [...parameters]).raw();
    return toResultSet(result, result.map(asText), false);
  }

  /** Runs what a person typed: one statement, of which the first rows are fetched, or several in one transaction. */
  async run(text: string): Promise<ResultSet[]> {
    // The driver's cursor never ends when there is no statement.
    if (text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|[;\s]/g, "") === "") return [];
    try {
      return [await this.#first(text)];
    } catch (error) {
      const isSeveral = error instanceof postgres.PostgresError && error.message.includes("multiple commands");
      if (!isSeveral) throw error;
    }
    const results: unknown = await this.#sql.unsafe(text).simple().raw();
    const list = Array.isArray(results) && "command" in results ? [results] : results;
    if (!Array.isArray(list)) return [];
    return list.map((one) => toResultSet(one, one.slice(0, shownRows).map(asText), one.length > shownRows));
  }

  async stop(): Promise<void> {
    await this.#sql.end({ timeout: 1 });
  }

  /** Fetches through a cursor, so that a large answer doesn't fill the memory of the whole stack. */
  async #first(text: string): Promise<ResultSet> {
    const query = this.#sql.unsafe(text).raw();
    const rows: (string | null)[][] = [];
    let isCut = false;
    let last: unknown;
    await query.cursor(shownRows + 1, (part) => {
      last = part;
      rows.push(...part.slice(0, shownRows).map(asText));
      isCut = part.length > shownRows;
      return isCut ? this.#sql.CLOSE : undefined;
    });
    return toResultSet(last, rows, isCut);
  }
}

/** A name as it may stand in SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function asText(row: unknown): (string | null)[] {
  return Array.isArray(row) ? row.map((value) => (value === null ? null : String(value))) : [];
}

function toResultSet(result: unknown, rows: (string | null)[][], isCut: boolean): ResultSet {
  const facts: { columns?: { name: string }[]; command?: string; count?: number } =
    typeof result === "object" && result !== null ? result : {};
  return {
    columns: (facts.columns ?? []).map(({ name }) => name),
    rows,
    command: facts.command ?? "",
    count: facts.count ?? rows.length,
    isCut,
  };
}
