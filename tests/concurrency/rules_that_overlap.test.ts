import { afterAll, beforeAll, expect, test } from "vitest";

import { aProperty } from "../support/builders/a_property.ts";
import { createTestDatabase } from "../support/database.ts";
import type { TestDatabase } from "../support/database.ts";
import { outcomeOf } from "../support/outcome_of.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase({ connections: 16 });
});
afterAll(() => db.close());

test("rules that overlap, written and changed at once at two properties, are refused without a deadlock", async () => {
  const house = await aProperty(db);
  const room = await aProperty(db, { host_id: house.host_id });
  const asHost = (statement: string) =>
    outcomeOf(db.asPerson(house.host_id, (sql) => sql.unsafe(statement, [house.id, room.id])));
  const insert = (properties: readonly string[], day: number): string => {
    const rows = properties.map((id) => `(${id}::uuid, date '2031-01-01' + ${day}, date '2031-01-01' + ${day + 5}, 2)`);
    return `insert into public.calendar_rules (property_id, from_date, to_date, min_nights)
      select * from (values ${rows.join(", ")}) as rule (id, from_date, to_date, nights) where $1 <> $2`;
  };
  for (let round = 0; round < 12; round += 1) {
    const outcomes = await Promise.all(
      Array.from({ length: 48 }, (_, index) => {
        if (index % 8 === 7) return asHost("delete from public.calendar_rules where property_id in ($1, $2)");
        if (index % 8 === 3) {
          return asHost(
            "update public.calendar_rules set from_date = from_date + 1, to_date = to_date + 2 where property_id in ($1, $2)",
          );
        }
        return asHost(insert(index % 2 === 0 ? ["$1", "$2"] : ["$2", "$1"], (index * 3) % 11));
      }),
    );
    expect(outcomes.filter((outcome) => outcome !== "done" && outcome !== "23P01")).toEqual([]);
    expect(outcomes).toContain("23P01");
  }
});
