import type { TestSql } from "../../support/connect.ts";

/** Names of the GraphQL types by relation of schema public, as the comments say. */
export async function graphqlNames(sql: TestSql): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ relation: string; name: string | null }[]>`
    select
      relname as relation,
      (regexp_match(obj_description(oid, 'pg_class'), '@graphql\\((.+)\\)'))[1]::jsonb ->> 'name' as name
    from pg_catalog.pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
    order by relname`;
  return new Map(
    rows.map(({ relation, name }) => {
      if (name === null) throw new Error(`${relation} has no name for GraphQL in its comment`);
      return [relation, name];
    }),
  );
}

/** A name of SQL as GraphQL has it: `check_in` is `checkIn`. */
export function fieldName(column: string): string {
  return column.replaceAll(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/** The collection's field of a type: `Property` is `propertyCollection`. */
export function collectionName(typeName: string): string {
  return `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}Collection`;
}
