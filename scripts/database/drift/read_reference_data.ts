import postgres from "postgres";

/** Rows of a database without seeds, as sorted lines of JSON by table: its reference data. */
export type ReferenceData = ReadonlyMap<string, readonly string[]>;

type Table = { readonly schema: string; readonly name: string; readonly columns: readonly string[] };

/**
 * Reads all rows outside the platform's own schemas. What PostgreSQL fills in by itself is left out:
 * times, and keys that are made when a row is.
 */
export async function readReferenceData(databaseUrl: string): Promise<ReferenceData> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const tables = await sql<Table[]>`
      select
        namespace.nspname as schema,
        class.relname as name,
        array_agg(attribute.attname::text order by attribute.attname) as columns
      from pg_class as class
      join pg_namespace as namespace on namespace.oid = class.relnamespace
      join pg_attribute as attribute on attribute.attrelid = class.oid
      left join pg_attrdef as fallback on fallback.adrelid = class.oid and fallback.adnum = attribute.attnum
      where class.relkind = 'r'
        and attribute.attnum > 0
        and not attribute.attisdropped
        and namespace.nspname in (
          select nspname from pg_namespace
          where nspowner = 'postgres'::regrole and nspname <> 'supabase_migrations' or nspname = 'public'
        )
        and attribute.atttypid not in ('timestamptz'::regtype, 'timestamp'::regtype)
        and (attribute.atttypid <> 'uuid'::regtype or fallback.oid is null)
      group by namespace.nspname, class.relname
      order by 1, 2
    `;
    const data = new Map<string, readonly string[]>();
    for (const { schema, name, columns } of tables) {
      const rows = await sql`
        select to_jsonb(line)::text as line from (select ${sql(columns)} from ${sql(schema)}.${sql(name)}) as line order by 1
      `;
      data.set(
        `${schema}.${name}`,
        rows.map((row) => String(row["line"])),
      );
    }
    return data;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
