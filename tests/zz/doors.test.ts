import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { actAs } from "../support/act_as.ts";
import { aPerson } from "../support/builders/a_person.ts";
import { aProperty } from "../support/builders/a_property.ts";
import { signedInClient } from "../support/signed_in_client.ts";
import type { TestStack } from "../support/stack.ts";
import { startTestStack } from "../support/stack.ts";

let stack: TestStack;
const tell = (...a: unknown[]) => console.log(...a.map((x) => (typeof x === "string" ? x : JSON.stringify(x))));
let feedText = "";
let feedHits = 0;
const server = createServer((q, r) => { feedHits++; r.writeHead(feedText ? 200 : 500, {"last-modified": "Sun, 01 Mar 2026 00:00:00 GMT"}).end(feedText); });
const ecb = createServer((q, r) => r.end(`<?xml version="1.0"?><gesmes:Envelope><Cube><Cube time='${new Date().toISOString().slice(0,10)}'><Cube currency='USD' rate='1.1'/><Cube currency='JPY' rate='160.5'/><Cube currency='KWD' rate='0.33'/></Cube></Cube></gesmes:Envelope>`));
beforeAll(async () => {
  await new Promise<void>((res) => server.listen(0, "127.0.0.1", () => res()));
  await new Promise<void>((res) => ecb.listen(0, "127.0.0.1", () => res()));
  stack = await startTestStack({ services: true, environment: { CALENDAR_FEED_TEST_ADDRESSES: "127.0.0.1", EXCHANGE_RATES_URL: `http://127.0.0.1:${(ecb.address() as AddressInfo).port}/` } });
}, 120000);
afterAll(async () => { await stack?.stop(); server.close(); ecb.close(); });

test("doors", { timeout: 200000 }, async () => {
  const p = await aProperty(stack, { instant_book: true, title: "Patio", preparation_nights: 1 });
  const anon = createClient(stack.status.api_url, stack.status.publishable_key);
  const host = signedInClient(stack.status, p.host_id) as any;
  const g = await aPerson(stack); const guest = signedInClient(stack.status, g.id) as any;
  const g2 = await aPerson(stack); const stranger = signedInClient(stack.status, g2.id) as any;
  const st = stayDates(30, 3);
  const cal = { property_id: p.id, from_date: stayDates(28, 1).check_in, to_date: stayDates(36, 1).check_in };
  const b = await guest.rpc("request_booking", { property_id: p.id, ...st, adults: 1 });
  tell("booking", b.error, b.data?.status);
  const pub = await anon.rpc("property_calendar", cal);
  tell("anon calendar", pub.error); for (const d of (pub.data ?? []) as any[]) tell(d);
  const hc = await host.rpc("property_calendar", cal); for (const d of hc.data ?? []) tell("host", d.day, d.is_free, d.taken_by, d.booking_id, d.note);
  tell("anon block", (await anon.rpc("block_dates", { property_id: p.id, from_date: cal.from_date, to_date: cal.to_date })).error, );
  tell("stranger block", (await stranger.rpc("block_dates", { property_id: p.id, from_date: cal.from_date, to_date: cal.to_date })));
  tell("host block booked", (await host.rpc("block_dates", { property_id: p.id, from_date: cal.from_date, to_date: cal.to_date })));
  tell("host block null note", (await host.rpc("block_dates", { property_id: p.id, from_date: stayDates(50,1).check_in, to_date: stayDates(52,1).check_in, note: null })));
  tell("host block long note", (await host.rpc("block_dates", { property_id: p.id, from_date: stayDates(50,1).check_in, to_date: stayDates(52,1).check_in, note: "x".repeat(600) })));
  tell("rule", await host.from("calendar_rules").insert({ property_id: p.id, from_date: stayDates(60,1).check_in, to_date: stayDates(70,1).check_in, nightly_price: 22000, min_nights: 3 }).select());
  tell("rule overlap", await host.from("calendar_rules").insert({ property_id: p.id, from_date: stayDates(60,1).check_in, to_date: stayDates(70,1).check_in, nightly_price: 22000, min_nights: 3 }).select());
  tell("rule bad", await host.from("calendar_rules").insert({ property_id: p.id, from_date: stayDates(70,1).check_in, to_date: stayDates(60,1).check_in }).select());
  tell("rule stranger", await stranger.from("calendar_rules").insert({ property_id: p.id, from_date: stayDates(70,1).check_in, to_date: stayDates(75,1).check_in }).select());
  tell("rule anon read", await anon.from("calendar_rules").select());
  tell("occupancies guest read", await guest.from("occupancies").select());
  tell("quote many", (await anon.rpc("quote_stay", { property_id: p.id, check_in: stayDates(60,1).check_in, check_out: stayDates(61,1).check_in, adults: 9, pets: 2 })));
  tell("quote taken+", (await anon.rpc("quote_stay", { property_id: p.id, ...st, adults: 0 })));
  tell("quote null adults", (await anon.rpc("quote_stay", { property_id: p.id, ...st, adults: null })));
  tell("quote far", (await anon.rpc("quote_stay", { property_id: p.id, check_in: "2999-01-01", check_out: "2999-01-05", adults: 2147483647 })));
  const q1 = { property_id: p.id, ...stayDates(80, 2), adults: 2 };
  tell("anon freeze", (await anon.rpc("freeze_quote", q1)).error);
  const fr = await guest.rpc("freeze_quote", q1); tell("freeze", fr);
  tell("other redeems", (await stranger.rpc("request_booking", { ...q1, quote_id: fr.data.id })).error);
  tell("changed stay", (await guest.rpc("request_booking", { ...q1, adults: 1, quote_id: fr.data.id })).error);
  await host.from("properties").update({ base_price: 99000 }).eq("id", p.id);
  const red = await guest.rpc("request_booking", { ...q1, quote_id: fr.data.id }); tell("redeem", red.error, red.data?.total_amount, fr.data.total_amount);
  tell("redeem twice", (await guest.rpc("request_booking", { ...q1, ...stayDates(80,2), quote_id: fr.data.id })).error);
  await host.from("properties").update({ base_price: 10000 }).eq("id", p.id);
  // export
  const ex = await host.rpc("create_calendar_export", { property_id: p.id, name: "Airbnb" }); tell("export", ex);
  const url = `${stack.status.api_url}${ex.data.path}`;
  const r = await fetch(url); tell(r.status, Object.fromEntries(r.headers)); console.log(await r.text());
  const h = await fetch(url, { method: "HEAD" }); tell("HEAD", h.status, Object.fromEntries(h.headers));
  tell("304", (await fetch(url, { headers: { "if-none-match": r.headers.get("etag")! } })).status);
  tell("POST", (await fetch(url, { method: "POST" })).status);
  tell("stranger revoke", await stranger.rpc("revoke_calendar_export", { export_id: ex.data.id }));
  tell("revoke", await host.rpc("revoke_calendar_export", { export_id: ex.data.id }), (await fetch(url)).status);
  // feed
  feedText = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:" + stayDates(100,1).check_in.replaceAll("-", "") + "\r\nDTEND;VALUE=DATE:" + stayDates(104,1).check_in.replaceAll("-", "") + "\r\nSUMMARY:Reserved\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const fd = await host.from("calendar_feeds").insert({ property_id: p.id, name: "Booking.com", url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.ics` }).select();
  tell("feed", fd);
  tell("stranger feeds", (await stranger.from("calendar_feeds").select()));
  const t0 = Date.now();
  for (let i = 0; i < 200; i++) { const x = await host.from("calendar_feeds").select("health,last_error,last_success_at,checked_at").eq("id", fd.data[0].id).single(); if (x.data.health !== "unread") { tell("after ms", Date.now() - t0, x.data); break; } await new Promise((q) => setTimeout(q, 100)); }
  tell("private feed", (await host.from("calendar_feeds").insert({ property_id: p.id, name: "Private", url: `http://[::1]:80/a.ics` }).select()).error);
  for (let i = 0; i < 100; i++) { const x = await host.from("calendar_feeds").select("health,last_error").eq("name", "Private").single(); if (x.data.health !== "unread") { tell("private", x.data); break; } await new Promise((q) => setTimeout(q, 100)); }
  tell("quote on external", (await anon.rpc("quote_stay", { property_id: p.id, ...stayDates(101, 1), adults: 1 })).data);
  tell("notes", await host.from("notifications").select("kind,data").eq("kind", "calendar_feed_failed"));
  // graphql
  const gql = async (token: string | null, query: string) => (await fetch(`${stack.status.api_url}/graphql/v1`, { method: "POST", headers: { "content-type": "application/json", apikey: stack.status.publishable_key, ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query }) })).json();
  tell("gql cal", await gql(null, `{ propertyCalendar(propertyId: "${p.id}", fromDate: "${cal.from_date}", toDate: "${cal.to_date}") }`));
  tell("gql quote", await gql(null, `{ quoteStay(propertyId: "${p.id}", checkIn: "${stayDates(40,1).check_in}", checkOut: "${stayDates(42,1).check_in}", adults: 2) }`));
  // rates
  await actAs(stack.sql).asService((sql) => sql`select 1`);
  await stack.sql`select private.enqueue('fetch_exchange_rates', '{}'::jsonb, null, null)`;
  for (let i = 0; i < 100; i++) { const x = await anon.from("exchange_rates").select(); if (x.data?.length) { tell("rates", x.data); break; } await new Promise((q) => setTimeout(q, 100)); }
  tell("display", (await anon.rpc("quote_stay", { property_id: p.id, ...stayDates(40, 2), adults: 1, display_currency: "JPY" })).data);
  tell("display bad", (await anon.rpc("quote_stay", { property_id: p.id, ...stayDates(40, 2), adults: 1, display_currency: "XXY" })).error);
  // overflow
  await host.from("properties").update({ base_price: 100000000000, extra_guest_fee: 100000000000, cleaning_fee: 100000000000, max_guests: 50, included_guests: 1, max_nights: 730, booking_window_months: 24 }).eq("id", p.id);
  await stack.sql`delete from public.occupancies where property_id = ${p.id}`;
  tell("huge", (await anon.rpc("quote_stay", { property_id: p.id, check_in: stayDates(2,1).check_in, check_out: stayDates(720,1).check_in, adults: 50, display_currency: "JPY" })));
  tell("huge book", (await guest.rpc("request_booking", { property_id: p.id, check_in: stayDates(2,1).check_in, check_out: stayDates(720,1).check_in, adults: 50 })));
  tell("hits", feedHits);
  expect(1).toBe(1);
});
