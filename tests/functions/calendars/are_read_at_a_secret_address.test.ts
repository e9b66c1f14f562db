import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { actAs } from "../../support/act_as.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Property } from "../../support/builders/a_property.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack?.stop());

type Address = { readonly id: string; readonly token: string; readonly path: string };

async function anAddress(property: Property): Promise<Address> {
  const [row] = await actAs(stack.sql).asPerson(
    property.host_id,
    (sql) => sql<[{ address: Address }]>`select public.create_calendar_export(${property.id}, 'Other') as address`,
  );
  return row.address;
}

const block = async (property: Property, from: string, to: string, note = ""): Promise<void> => {
  const host = signedInClient(stack.status, property.host_id);
  await host.rpc("block_dates", { property_id: property.id, from_date: from, to_date: to, note }).throwOnError();
};

type Event = { readonly uid: string; readonly summary: string; readonly from: string; readonly to: string };

async function read(address: Address): Promise<{ readonly text: string; readonly events: Event[] }> {
  const { status, body } = await ask(stack, `calendars/${address.token}.ics`);
  expect(status).toBe(200);
  const text = String(body["text"]);
  const components = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const events = components
    .map((component) => new ICAL.Event(component))
    .map(({ uid, summary, startDate, endDate }) => ({
      uid,
      summary,
      from: startDate.toString(),
      to: endDate.toString(),
    }));
  return { text, events };
}

test("what is taken, and nothing of anybody: no names, words or ids", async () => {
  const property = await aProperty(stack, { instant_book: true, title: "Patio; with, commas" });
  const guest = await aPerson(stack);
  const stay = stayDates(30, 3);
  const { data: booking } = await signedInClient(stack.status, guest.id)
    .rpc("request_booking", { property_id: property.id, ...stay, adults: 1, message: "It is Gerda" })
    .throwOnError();
  const closed = stayDates(60, 2);
  await block(property, closed.check_in, closed.check_out, "Aunt Olga comes");

  const { text, events } = await read(await anAddress(property));

  expect(events.map(({ summary, from, to }) => [summary, from, to])).toEqual([
    ["Reserved", stay.check_in, stay.check_out],
    ["Not available", closed.check_in, closed.check_out],
  ]);
  for (const told of ["Gerda", "Olga", guest.id, booking.id, property.id, property.host_id]) {
    expect(text).not.toContain(told);
  }
});

test("an event keeps its UID while the calendar changes around it", async () => {
  const property = await aProperty(stack);
  const address = await anAddress(property);
  const first = stayDates(20, 5);
  await block(property, first.check_in, first.check_out);
  const before = await read(address);
  const other = stayDates(40, 5);
  await block(property, other.check_in, other.check_out);
  // Cut short at its end: written anew, the same event.
  const host = signedInClient(stack.status, property.host_id);
  const { check_in: last } = stayDates(24, 1);
  await host
    .rpc("unblock_dates", { property_id: property.id, from_date: last, to_date: first.check_out })
    .throwOnError();

  const after = await read(address);

  expect(after.events.map(({ uid }) => uid)).toContain(before.events[0]?.uid);
  expect(after.events[0]).toMatchObject({ uid: before.events[0]?.uid, from: first.check_in, to: last });
  expect(new Set(after.events.map(({ uid }) => uid)).size).toBe(2);
});

test("a block keeps its UID when it grows or shrinks at either end", async () => {
  const property = await aProperty(stack);
  const address = await anAddress(property);
  const host = signedInClient(stack.status, property.host_id);
  const nights = (ahead: number, count: number) => {
    const { check_in: from_date, check_out: to_date } = stayDates(ahead, count);
    return { property_id: property.id, from_date, to_date };
  };
  await host.rpc("block_dates", nights(20, 5)).throwOnError();
  const { events } = await read(address);
  const uids = async () => (await read(address)).events.map(({ uid }) => uid);
  for (const [verb, ahead, count] of [
    ["block_dates", 18, 2],
    ["block_dates", 15, 6],
    ["block_dates", 25, 2],
    ["unblock_dates", 15, 4],
    ["unblock_dates", 26, 1],
  ] as const) {
    await host.rpc(verb, nights(ahead, count)).throwOnError();
    expect(await uids(), `${verb} ${ahead} ${count}`).toEqual([events[0]?.uid]);
  }
  await host.rpc("unblock_dates", nights(20, 1)).throwOnError();
  const [first, second, ...others] = await uids();
  expect([first, others]).toEqual([events[0]?.uid, []]);
  expect(second).not.toBe(first);
});

test("nights of preparation on both sides of a stay are not available, as property_calendar has them", async () => {
  const property = await aProperty(stack, { instant_book: true, preparation_nights: 2 });
  const guest = signedInClient(stack.status, (await aPerson(stack)).id);
  for (const ahead of [30, 34]) {
    await guest.rpc("request_booking", { property_id: property.id, ...stayDates(ahead, 2), adults: 1 }).throwOnError();
  }
  const { check_in: closed } = stayDates(29, 1);
  await block(property, closed, stayDates(29, 1).check_out);
  const { events } = await read(await anAddress(property));
  expect(events.map(({ summary, from, to }) => [summary, from, to])).toEqual(
    (
      [
        ["Not available", 28, 1],
        ["Not available", 29, 1],
        ["Reserved", 30, 2],
        ["Not available", 32, 2],
        ["Reserved", 34, 2],
        ["Not available", 36, 2],
      ] as const
    ).map(([summary, ahead, count]) => {
      const { check_in, check_out } = stayDates(ahead, count);
      return [summary, check_in, check_out];
    }),
  );
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(6);
});

test("unchanged: 304 by its ETag, also weakened or among others; changed: the new one", async () => {
  const property = await aProperty(stack);
  const { token } = await anAddress(property);
  const first = await ask(stack, `calendars/${token}.ics`);
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = (condition: string) =>
    ask(stack, `calendars/${token}.ics`, { headers: { "if-none-match": condition } });

  for (const condition of [tag, `W/${tag}`, `"else", ${tag}`, "*"]) {
    expect(await again(condition)).toMatchObject({ status: 304, body: { text: "" } });
  }
  expect((await again('"else"')).status).toBe(200);
  const { check_in, check_out } = stayDates(10, 1);
  await block(property, check_in, check_out);
  expect((await again(tag)).status).toBe(200);
});

test("one that was revoked, made up or malformed is not found; others go on", async () => {
  const property = await aProperty(stack);
  const [kept, revoked] = [await anAddress(property), await anAddress(property)];
  const [answer] = await actAs(stack.sql).asPerson(
    property.host_id,
    (sql) => sql`select public.revoke_calendar_export(${revoked.id}) as is_revoked`,
  );
  expect(answer).toEqual({ is_revoked: true });

  for (const file of [`${revoked.token}.ics`, `${"a".repeat(43)}.ics`, kept.token, "%00.ics", "x'or'1'='1.ics"]) {
    expectProblem(await ask(stack, `calendars/${file}`), 404, "RC005");
  }
  expect(kept.path).toBe(`/functions/v1/calendars/${kept.token}.ics`);
  expect((await fetch(`${stack.status.api_url}${kept.path}`)).status).toBe(200);
});
