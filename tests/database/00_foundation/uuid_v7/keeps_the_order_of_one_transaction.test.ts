import { afterAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

const db: TestDatabase = await createTestDatabase();
afterAll(() => db.close());

test("rows that one transaction writes one after the other sort in that order, many within a millisecond", async () => {
  const [row] = await db.sql.begin(async (sql) => {
    await sql`create temporary table written (id uuid default private.uuid_v7(), position int) on commit drop`;
    await sql`
      do $$ begin for i in 1..300 loop insert into written (position) values (i); perform pg_sleep(0.00001); end loop; end $$`;
    return sql`
      select bool_and(id > previous) as is_sorted
      from (select id, lag(id) over (order by position) as previous from written) as pair`;
  });
  expect(row).toEqual({ is_sorted: true });
});
