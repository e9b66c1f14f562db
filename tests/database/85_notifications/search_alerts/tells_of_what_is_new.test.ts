import { afterAll, afterEach, beforeEach, expect, test } from "vitest";

import { aHost } from "../../../support/builders/a_host.ts";
import { aPerson } from "../../../support/builders/a_person.ts";
import { aProperty } from "../../../support/builders/a_property.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { alertsOfRun, problems, saveSearch } from "./alerts.ts";

let db: TestDatabase = await createTestDatabase();
let ada: string;
beforeEach(async () => {
  await db.close();
  db = await createTestDatabase();
  await at("2026-03-02T10:00:00Z");
  ada = (await aPerson(db)).id;
});
afterEach(async () => void expect(await problems(db)).toEqual([]));
afterAll(() => db.close());

const at = (time: string) => db.sql`select private.set_clock(${time})`;
const stay = { check_in: "2026-04-06", check_out: "2026-04-09" };

test("what is published later is told once; what matched already is no news", async () => {
  await aProperty(db);
  await saveSearch(db, ada, "Evora", { query: "evora", adults: 2 });
  expect(await alertsOfRun(db)).toEqual([]);

  const { id } = await aProperty(db);
  await aProperty(db, { max_guests: 1, included_guests: 1 });
  expect(await alertsOfRun(db)).toEqual([{ person_id: ada, search_name: "Evora", matches: 1, property_ids: [id] }]);
  await at("2026-03-02T12:00:00Z");
  expect(await alertsOfRun(db)).toEqual([]);
});

test("a notification names properties with what the stay costs, and queues one mail", async () => {
  const search_id = await saveSearch(db, ada, "April", { query: "evora", ...stay });
  const { id } = await aProperty(db, { base_price: 10_000, cleaning_fee: 3_000 });
  await alertsOfRun(db);
  const [notification] = await db.sql`
    select id, data from public.notifications where kind = 'saved_search_matched'`;
  expect(notification?.["data"]).toMatchObject({
    saved_search_id: search_id,
    search_name: "April",
    matches: 1,
    properties: [{ property_id: id, ...stay, nightly_amount: 10_000, currency: "EUR", exponent: 2 }],
  });
  const mails = await db.sql`
    select data ->> 'notification_id' as id from pgboss.job where name = 'send_mail'`;
  expect(mails).toEqual([{ id: notification?.["id"] }]);
});

test("a place that gets free, or cheap enough, is news; one that was told of and comes back is not", async () => {
  const taken = await aProperty(db);
  const dear = await aProperty(db, { base_price: 20_000 });
  const block = (verb: string) =>
    db.asPerson(taken.host_id, (sql) => sql.unsafe(`select public.${verb}('${taken.id}', '2026-04-01', '2026-04-30')`));
  await block("block_dates");
  await saveSearch(db, ada, "April", { query: "evora", ...stay, max_price: 15_000 });
  expect(await alertsOfRun(db)).toEqual([]);

  await block("unblock_dates");
  expect(await alertsOfRun(db)).toMatchObject([{ property_ids: [taken.id] }]);
  await at("2026-03-02T12:00:00Z");
  await db.sql`update public.properties set base_price = 14_000 where id = ${dear.id}`;
  expect(await alertsOfRun(db)).toMatchObject([{ property_ids: [dear.id] }]);

  await at("2026-03-02T14:00:00Z");
  await block("block_dates");
  expect(await alertsOfRun(db)).toEqual([]);
  await block("unblock_dates");
  expect(await alertsOfRun(db)).toEqual([]);
});

test("what comes within an hour of an alert is gathered for the next; ten are shown, all are counted", async () => {
  await saveSearch(db, ada, "Evora", { query: "evora" });
  await aProperty(db);
  expect(await alertsOfRun(db)).toHaveLength(1);
  const host_id = (await aHost(db)).id;
  for (let number = 0; number < 12; number += 1) await aProperty(db, { host_id });
  expect(await alertsOfRun(db)).toEqual([]);
  await at("2026-03-02T11:00:01Z");
  const [alert] = await alertsOfRun(db);
  expect(alert).toMatchObject({ matches: 12 });
  expect(new Set(alert?.property_ids).size).toBe(10);
  await at("2026-03-02T13:00:00Z");
  expect(await alertsOfRun(db)).toEqual([]);
});

test("nobody is told of an own property", async () => {
  const host = await aHost(db);
  await saveSearch(db, host.id, "Rivals", { query: "evora" });
  await aProperty(db, { host_id: host.id });
  expect(await alertsOfRun(db)).toEqual([]);
});

test("a search that is muted is silent, and tells of what came meanwhile when it is switched on again", async () => {
  const id = await saveSearch(db, ada, "Evora", { query: "evora" });
  const mute = (alerts: boolean) =>
    db.asPerson(ada, (sql) => sql`update public.saved_searches set alerts = ${alerts} where id = ${id}`);
  await mute(false);
  await aProperty(db);
  expect(await alertsOfRun(db)).toEqual([]);
  await mute(true);
  expect(await alertsOfRun(db)).toHaveLength(1);
});

test("a search whose dates are past is silent; a month is past with its last day", async () => {
  await saveSearch(db, ada, "Exact", { ...stay });
  await saveSearch(db, ada, "Flexible", { ...stay, flexible_days: 3 });
  await saveSearch(db, ada, "Weekend", { flexible_stay: "weekend", flexible_month: "2026-04-01" });
  await saveSearch(db, ada, "Any time", {});
  await at("2026-04-06T10:00:00Z");
  await aProperty(db);
  const names = (await alertsOfRun(db)).map((alert) => alert.search_name).toSorted();
  expect(names).toEqual(["Any time", "Exact", "Flexible", "Weekend"]);
  await at("2026-04-11T10:00:00Z");
  await aProperty(db);
  const later = (await alertsOfRun(db)).map((alert) => alert.search_name).toSorted();
  expect(later).toEqual(["Any time", "Weekend"]);
  await at("2026-05-03T10:00:00Z");
  await aProperty(db);
  expect((await alertsOfRun(db)).map((alert) => alert.search_name)).toEqual(["Any time"]);
});

test("the suspended get nothing, also when a mail waits already; the erased have no searches", async () => {
  await saveSearch(db, ada, "Evora", { query: "evora" });
  const suspend = () => db.sql`insert into private.suspensions (person_id, reason) values (${ada}, 'Fraud.')`;
  await aProperty(db);
  expect(await alertsOfRun(db)).toHaveLength(1);
  const toMail = () => db.sql`
    select mail.data -> 'properties' -> 0 ->> 'title' as title
    from public.notifications, private.notification_to_mail(id) as mail
    where notifications.kind = 'saved_search_matched'`;
  expect(await toMail()).toEqual([{ title: "House by the aqueduct" }]);
  await suspend();
  expect(await toMail()).toEqual([]);
  await at("2026-03-02T12:00:00Z");
  await aProperty(db);
  expect(await alertsOfRun(db)).toEqual([]);
  await db.sql`select private.erase_traces(${ada})`;
  expect(await db.sql`select from public.saved_searches`).toHaveLength(0);
});

test("a mail leaves out what is gone meanwhile, and isn't sent when nothing is left", async () => {
  await saveSearch(db, ada, "Evora", { query: "evora" });
  const { id, host_id } = await aProperty(db);
  await alertsOfRun(db);
  await db.asPerson(host_id, (sql) => sql`select public.pause_property(${id})`);
  expect(
    await db.sql`select mail.* from public.notifications, private.notification_to_mail(id) as mail
      where notifications.kind = 'saved_search_matched'`,
  ).toEqual([]);
});
