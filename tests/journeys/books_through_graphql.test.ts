import { afterAll, beforeAll, expect, test } from "vitest";

import { callFunction } from "../../scripts/demo/call_function.ts";
import { type PaymentToMake, payWithCard } from "../../scripts/demo/pay_with_card.ts";
import { picture } from "../../scripts/demo/picture.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { waitUntil } from "../../scripts/demo/wait_until.ts";
import { askFor } from "../graphql/support/ask.ts";
import { ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

// The first journey with GraphQL for everything but accounts, the upload of the picture and the payment.

const { check_in: checkIn, check_out: checkOut } = stayDates(40, 3);
const stay = { checkIn, checkOut, adults: 2 };

let stack: TestStack;
let host: SignedUp;
let guest: SignedUp;
let propertyId: string;
let bookingId: string;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
  host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });
});
afterAll(async () => {
  await stack.sql`select private.set_clock(null)`;
  await stack.stop();
});

function asks<Data>(person: SignedUp, query: string, variables = {}): Promise<Data> {
  return askFor<Data>(stack.status, person.id, query, variables);
}

test("the host writes, prices and places a property", async () => {
  const { becomeHost, made } = await asks<{
    becomeHost: { hostSince: string };
    made: { records: [{ id: string; status: string; host: { displayName: string } }] };
  }>(
    host,
    `mutation ($property: PropertyInsertInput!) {
      becomeHost(termsVersion: "2026-01") { hostSince }
      made: insertIntoPropertyCollection(objects: [$property]) { records { id status host { displayName } } }
    }`,
    {
      property: {
        title: "Sunny flat in the Bairro Alto",
        description: "Two rooms and a balcony over the roofs, five minutes from the river.",
        propertyType: "apartment",
        roomType: "entire_place",
        maxGuests: 4,
        currency: "EUR",
        basePrice: "12000",
        cleaningFee: "4000",
        instantBook: true,
      },
    },
  );
  propertyId = made.records[0].id;

  expect(becomeHost.hostSince).toBeTruthy();
  expect(made.records[0]).toMatchObject({ status: "draft", host: { displayName: "Ada" } });
});

test("the host adds address and picture, and publishes", async () => {
  const path = `${propertyId}/balcony.png`;
  const image = picture({ width: 240, height: 160, colour: [236, 178, 92] });
  const upload = await host.client.storage.from("property-photos").upload(path, image, { contentType: "image/png" });
  expect(upload.error).toBeNull();

  const { publishProperty } = await asks<{ publishProperty: unknown }>(
    host,
    `mutation ($id: UUID!, $address: PropertyAddressInsertInput!, $photo: PropertyPhotoInsertInput!) {
      insertIntoPropertyAddressCollection(objects: [$address]) { affectedCount }
      insertIntoPropertyPhotoCollection(objects: [$photo]) { affectedCount }
      publishProperty(propertyId: $id) {
        status city timeZone
        address { line1 }
        photos { edges { node { path caption } } }
      }
    }`,
    {
      id: propertyId,
      address: {
        propertyId,
        line1: "Rua da Rosa 12",
        city: "Lisbon",
        country: "PT",
        latitude: 38.7131,
        longitude: -9.1463,
      },
      photo: { propertyId, path, caption: "The balcony", position: 1 },
    },
  );

  expect(publishProperty).toEqual({
    status: "published",
    city: "Lisbon",
    timeZone: "Europe/Lisbon",
    address: { line1: "Rua da Rosa 12" },
    photos: { edges: [{ node: { path, caption: "The balcony" } }] },
  });
});

test("the guest searches, reads, asks the calendar and the price", async () => {
  const answer = await asks<{
    searchProperties: string;
    propertyCalendar: string;
    quoteStay: string;
    propertyByPk: unknown;
  }>(
    guest,
    `query ($id: UUID!, $checkIn: Date!, $checkOut: Date!, $adults: Int!) {
      searchProperties(west: -9.3, south: 38.6, east: -9, north: 38.9, checkIn: $checkIn, checkOut: $checkOut, adults: $adults)
      propertyByPk(id: $id) { title host { displayName } address { line1 } reviews { totalCount } }
      propertyCalendar(propertyId: $id, fromDate: $checkIn, toDate: $checkOut)
      quoteStay(propertyId: $id, checkIn: $checkIn, checkOut: $checkOut, adults: $adults)
    }`,
    { id: propertyId, ...stay },
  );

  expect(JSON.parse(answer.searchProperties)).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: propertyId, total_amount: 45_600 })]),
  });
  expect(answer.propertyByPk).toEqual({
    title: "Sunny flat in the Bairro Alto",
    host: { displayName: "Ada" },
    address: null,
    reviews: { totalCount: 0 },
  });
  expect(JSON.parse(answer.propertyCalendar)).toMatchObject([
    { day: checkIn, is_free: true, nightly_amount: 12_000 },
    { is_free: true },
    { is_free: true },
  ]);
  expect(JSON.parse(answer.quoteStay)).toMatchObject({
    currency: "EUR",
    nights: 3,
    total_amount: 45_600,
    problems: [],
  });
});

test("the guest books, pays, and sees the exact address", async () => {
  const { requestBooking: booked } = await asks<{ requestBooking: { id: string } }>(
    guest,
    `mutation ($id: UUID!, $checkIn: Date!, $checkOut: Date!, $adults: Int!) {
      requestBooking(propertyId: $id, checkIn: $checkIn, checkOut: $checkOut, adults: $adults) {
        id status totalAmount nights property { title }
      }
    }`,
    { id: propertyId, ...stay },
  );
  bookingId = booked.id;
  const payment = await callFunction<PaymentToMake>(guest, "payments", {
    body: { booking_id: bookingId },
    headers: { "idempotency-key": "grace-graphql-1" },
  });
  expect(booked).toMatchObject({
    status: "awaiting_payment",
    totalAmount: "45600",
    nights: 3,
    property: { title: "Sunny flat in the Bairro Alto" },
  });

  expect(await payWithCard(stack.stripeUrl, payment)).toBe("succeeded");
  const query = `query ($id: UUID!) { bookingByPk(id: $id) {
    status guest { displayName } property { address { line1 } }
    lineItems(orderBy: [{position: AscNullsLast}]) { edges { node { kind amount } } } payments { edges { node { status amount } } } } }`;
  const read = () => asks<{ bookingByPk: { status: string } }>(guest, query, { id: bookingId });
  await waitUntil("the booking to be confirmed", async () => (await read()).bookingByPk.status === "confirmed");

  expect((await read()).bookingByPk).toEqual({
    status: "confirmed",
    guest: { displayName: "Grace" },
    property: { address: { line1: "Rua da Rosa 12" } },
    lineItems: {
      edges: [
        { node: { kind: "accommodation", amount: "36000" } },
        { node: { kind: "cleaning_fee", amount: "4000" } },
        { node: { kind: "guest_service_fee", amount: "5600" } },
      ],
    },
    payments: { edges: [{ node: { status: "succeeded", amount: "45600" } }] },
  });
});

test("a stranger sees neither the booking nor the address, and can't have the nights", async () => {
  const stranger = await signUp(stack.status, { name: "Linus" });
  const query =
    "query ($id: UUID!, $property: UUID!) { bookingByPk(id: $id) { id } propertyByPk(id: $property) { address { line1 } } }";
  const request = `mutation ($id: UUID!, $checkIn: Date!, $checkOut: Date!, $adults: Int!) {
    requestBooking(propertyId: $id, checkIn: $checkIn, checkOut: $checkOut, adults: $adults) { id } }`;

  expect(await asks(stranger, query, { id: bookingId, property: propertyId })).toEqual({
    bookingByPk: null,
    propertyByPk: { address: null },
  });
  await expect(asks(stranger, request, { id: propertyId, ...stay })).rejects.toThrow("nights are taken");
});

test("after the stay both sides review, blind until both are in; the host replies", async () => {
  await stack.sql`select private.set_clock(${`${checkOut}T18:00:00Z`})`;
  await stack.sql`select private.advance_stays()`;
  const submit = `mutation ($booking: UUID!, $comment: String!) {
    submitReview(bookingId: $booking, overall: 5, cleanliness: 5, comment: $comment) { id authorRole } }`;
  const review = (person: SignedUp, comment: string) =>
    asks<{ submitReview: { id: string } }>(person, submit, { booking: bookingId, comment });
  const reviews = "query ($id: UUID!) { propertyByPk(id: $id) { reviews { totalCount edges { node { comment } } } } }";

  const { submitReview: mine } = await review(guest, "Bright, quiet, spotless.");
  const blind = await asks(host, reviews, { id: propertyId });
  await review(host, "A pleasure to host.");
  await asks(host, `mutation ($id: UUID!) { replyToReview(reviewId: $id, body: "Come again.") { body } }`, {
    id: mine.id,
  });
  const open = await askFor(
    stack.status,
    null,
    `query ($id: UUID!) { propertyByPk(id: $id) {
      reviews(filter: {authorRole: {eq: guest}}) { totalCount edges { node { comment author { displayName } reply { body } } } } } }`,
    { id: propertyId },
  );

  expect(blind).toEqual({ propertyByPk: { reviews: { totalCount: 0, edges: [] } } });
  expect(open).toEqual({
    propertyByPk: {
      reviews: {
        totalCount: 1,
        edges: [
          {
            node: {
              comment: "Bright, quiet, spotless.",
              author: { displayName: "Grace" },
              reply: { body: "Come again." },
            },
          },
        ],
      },
    },
  });
});

test("the ledger balances", async () => {
  expect(await ledgerBalance(stack.sql)).toEqual([]);
});
