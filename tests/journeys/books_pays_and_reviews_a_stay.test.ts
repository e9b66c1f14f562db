import { afterAll, beforeAll, expect, test } from "vitest";

import { callFunction } from "../../scripts/demo/call_function.ts";
import { waitForMail } from "../../scripts/demo/inbox.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type PaymentToMake, payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { bookingStatus, ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

type NewBooking = { booking: { id: string; status: string; total_amount: number }; payment: PaymentToMake };

const stay = { ...stayDates(40, 3), adults: 2 };
const lisbon = { west: -9.3, south: 38.6, east: -9, north: 38.9 };
const review = {
  overall: 5,
  cleanliness: 5,
  accuracy: 4,
  check_in: 5,
  communication: 5,
  location: 3,
  value: 4,
};

let stack: TestStack;
let host: SignedUp;
let guest: SignedUp;
let propertyId: string;
let booked: NewBooking;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(async () => {
  await stack.sql`select private.set_clock(null)`;
  await stack.stop();
});

test("host and guest sign up with the link of the confirmation mail", async () => {
  host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });

  const { data } = await guest.client.from("profiles").select("display_name, host_since").eq("id", guest.id);

  expect(data).toEqual([{ display_name: "Grace", host_since: null }]);
});

test("the host publishes a property whose picture anybody can load", async () => {
  const property = await offerProperty(host, { instant_book: true });
  propertyId = property.id;

  // The worker makes the photo fit to be shown; until then only its host sees it.
  const photos = () => guest.client.from("property_photos").select("path").eq("property_id", propertyId);
  await expect.poll(async () => (await photos()).data?.length, { timeout: 25_000 }).toBe(1);
  const { data } = await photos();
  const url = guest.client.storage.from("property-photos").getPublicUrl(data?.[0]?.path ?? "").data.publicUrl;
  const picture = await fetch(url);

  expect(property.status).toBe("published");
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/png");
});

test("the search finds it, at the price of the quote", async () => {
  const { data: found } = await guest.client.rpc("search_properties", { ...lisbon, ...stay }).throwOnError();
  const { data: quote } = await guest.client.rpc("quote_stay", { property_id: propertyId, ...stay }).throwOnError();

  expect(found).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: propertyId, total_amount: 45_600 })]),
  });
  // 3 nights of 120.00, 40.00 cleaning, 14 % guest service fee on both.
  expect(quote).toMatchObject({ currency: "EUR", nights: 3, total_amount: 45_600 });
});

test("the guest books at once, and holds the nights", async () => {
  const call = { body: { property_id: propertyId, ...stay }, headers: { "idempotency-key": "grace-1" } };
  booked = await callFunction<NewBooking>(guest, "bookings", call);
  const again = await callFunction<NewBooking>(guest, "bookings", call);

  expect(booked.booking.status).toBe("awaiting_payment");
  expect(again.booking.id).toBe(booked.booking.id);
  expect(again.payment).toEqual(booked.payment);
});

test("a card that is declined leaves the hold as it is; another card confirms", async () => {
  await expect(payWithCard(stack.stripeUrl, booked.payment, "pm_card_visa_chargeDeclined")).rejects.toThrow(
    "card_declined",
  );
  expect(await payWithCard(stack.stripeUrl, booked.payment)).toBe("succeeded");

  await bookingStatus(guest, booked.booking.id, "confirmed");
  expect((await waitForMail(stack.status.mail_url, guest.email, /confirmed/i)).Text).toContain("Grace");
});

test("the guest sees the exact address now, a stranger doesn't", async () => {
  const stranger = await signUp(stack.status, { name: "Linus" });

  const mine = await guest.client.from("property_addresses").select("line1").eq("property_id", propertyId);
  const theirs = await stranger.client.from("property_addresses").select("line1").eq("property_id", propertyId);

  expect(mine.data).toEqual([{ line1: "Rua da Rosa 12" }]);
  expect(theirs.data).toEqual([]);
});

test("a second guest is refused the same nights at every door", async () => {
  const other = await signUp(stack.status, { name: "Edsger" });

  const { error } = await other.client.rpc("request_booking", { property_id: propertyId, ...stay });

  expect(error).toMatchObject({ code: "RB001" });
  await expect(callFunction(other, "bookings", { body: { property_id: propertyId, ...stay } })).rejects.toThrow(
    /^409 RB001/,
  );
});

test("after the stay both sides review, blind until both are in", async () => {
  await stack.sql`select private.set_clock(${`${stay.check_out}T18:00:00Z`})`;
  await stack.sql`select private.advance_stays()`;

  const mine = { booking_id: booked.booking.id, ...review, comment: "Bright, quiet, spotless." };
  await guest.client.rpc("submit_review", mine).throwOnError();
  const ofBooking = () => host.client.from("reviews").select("comment").eq("booking_id", booked.booking.id);
  const blind = await ofBooking();
  await host.client.rpc("submit_review", { ...mine, comment: "A pleasure to host." }).throwOnError();
  const open = await ofBooking().order("comment");

  expect(blind.data).toEqual([]);
  expect(open.data).toEqual([{ comment: "A pleasure to host." }, { comment: "Bright, quiet, spotless." }]);
});

test("the ledger balances", async () => {
  expect(await ledgerBalance(stack.sql)).toEqual([]);
});
