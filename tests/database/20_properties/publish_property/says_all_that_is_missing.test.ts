import { afterAll, beforeAll, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const command = (host: string, name: "publish_property" | "pause_property", id: string): Promise<string> =>
  db.asPerson(host, async (sql) => {
    const [row] = await sql.unsafe<[{ status: string }]>(`select status from public.${name}($1)`, [id]);
    return row.status;
  });

test("a draft made through the API says everything at once", async () => {
  const host = await aHost(db);
  const id = await db.asPerson(host.id, async (sql) => {
    const [row] = await sql<[{ id: string }]>`
      insert into public.properties (title, property_type, currency, max_guests, included_guests)
      values ('Hut', 'cabin', 'EUR', 2, 3)
      returning id`;
    return row.id;
  });
  await expect(command(host.id, "publish_property", id)).rejects.toMatchObject({
    code: "RP002",
    detail:
      "description: say what guests can expect; base_price: set the price of a night; address: write property_addresses; photos: add at least one to property_photos; included_guests: at most max_guests",
  });
});

test("a complete draft is published; again changes nothing; it pauses and comes back", async () => {
  const property = await aProperty(db, { status: "draft" });
  expect(await command(property.host_id, "publish_property", property.id)).toBe("published");
  expect(await command(property.host_id, "publish_property", property.id)).toBe("published");
  expect(await command(property.host_id, "pause_property", property.id)).toBe("paused");
  expect(await command(property.host_id, "pause_property", property.id)).toBe("paused");
  expect(await command(property.host_id, "publish_property", property.id)).toBe("published");
  const log = await db.sql`
    select action, actor_id
    from public.audit_log
    where subject_id = ${property.id} and action not like 'edit%'
    order by happened_at, id`;
  expect(log).toEqual(
    ["publish_property", "pause_property", "publish_property"].map((action) => ({
      action,
      actor_id: property.host_id,
    })),
  );
});

test("a draft can't pause, a removed property can't be published", async () => {
  const draft = await aProperty(db, { status: "draft" });
  await expect(command(draft.host_id, "pause_property", draft.id)).rejects.toMatchObject({ code: "RP003" });
  const removed = await aProperty(db, { status: "removed" });
  await expect(command(removed.host_id, "publish_property", removed.id)).rejects.toMatchObject({ code: "RP003" });
});

test("what publication needs can't be taken away afterwards", async () => {
  const property = await aProperty(db);
  await expect(
    db.asPerson(
      property.host_id,
      (sql) => sql`update public.properties set base_price = null where id = ${property.id}`,
    ),
  ).rejects.toMatchObject({ code: "23514" });
});

test("two photos change places in one transaction; a fifty-first has no place", async () => {
  const property = await aProperty(db);
  await db.asPerson(property.host_id, async (sql) => {
    await sql`
      insert into public.property_photos (property_id, path, position)
      values (${property.id}, ${`${property.id}/2.png`}, 2)`;
    await sql`update public.property_photos set position = 3 - position where property_id = ${property.id}`;
  });
  await expect(
    db.asPerson(
      property.host_id,
      (sql) => sql`
      insert into public.property_photos (property_id, path, position)
      values (${property.id}, ${`${property.id}/51.png`}, 51)`,
    ),
  ).rejects.toMatchObject({ code: "23514" });
});
