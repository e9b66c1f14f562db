import { afterAll, expect, test } from "vitest";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

test("it is a version 7 of the RFC's variant, with the time of now", async () => {
  const ids = await db.sql`select private.uuid_v7()::text as id from generate_series(1, 200)`;
  for (const { id } of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const milliseconds = Number.parseInt(String(id).replaceAll("-", "").slice(0, 12), 16);
    expect(Math.abs(milliseconds - Date.now())).toBeLessThan(60_000);
  }
  expect(new Set(ids.map((row) => row["id"])).size).toBe(200);
});

test("rows that one transaction writes one after the other sort in that order", async () => {
  const [row] = await db.sql.begin(async (sql) => {
    await sql`create temporary table written (id uuid default private.uuid_v7(), position int) on commit drop`;
    await sql`
      do $$ begin for i in 1..300 loop insert into written (position) values (i); perform pg_sleep(0.00001); end loop; end $$`;
    return sql`select bool_and(id > previous) as is_sorted from (select id, lag(id) over (order by position) as previous from written) as pair`;
  });
  expect(row).toEqual({ is_sorted: true });
});
