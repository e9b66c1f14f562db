import { z } from "zod";

import { withNothing as withNoFields } from "../account/schema.ts";
import { alteration, listing, newBooking, withNothing, withReason } from "../bookings/schema.ts";
import { newPayment } from "../payments/schema.ts";

/** One route of one function, as the documentation tells it. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly Record<string, unknown>[];
  readonly body?: z.ZodType;
  readonly status: number;
  readonly answer: string;
};

const person = [{ person: [] }];
const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same key with the same body does its work once; with another body it is refused (RB007).",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function route(
  operation: Omit<Operation, "parameters" | "security"> & Partial<Pick<Operation, "parameters" | "security">>,
): Operation {
  return { parameters: [], security: person, ...operation };
}

/** The query of a list, from the schema that checks it. */
function queryParameters(query: z.ZodObject): Operation["parameters"] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }));
}

/** Every route of every function; a test compares them with the routes themselves. */
export const operations: readonly Operation[] = [
  route({
    id: "listBookings",
    method: "get",
    path: "/bookings",
    summary: "The caller's bookings as guest and host, newest first.",
    parameters: queryParameters(listing),
    status: 200,
    answer: "{bookings, next_cursor}",
  }),
  route({
    id: "createBooking",
    method: "post",
    path: "/bookings",
    summary: "Book a stay, or ask for it, and start its payment.",
    parameters: [idempotencyKey],
    body: newBooking,
    status: 201,
    answer: "{booking, payment?: {payment_id, status, client_secret, publishable_key}}",
  }),
  route({
    id: "readBooking",
    method: "get",
    path: "/bookings/{id}",
    summary: "One booking with its line items, history and alterations.",
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "alterBooking",
    method: "patch",
    path: "/bookings/{id}",
    summary: "Propose other dates or another party for a confirmed booking; the other side answers.",
    body: alteration,
    status: 200,
    answer: "{booking, alteration}",
  }),
  route({
    id: "acceptAlteration",
    method: "post",
    path: "/bookings/{id}/alterations/{alteration_id}/accept",
    summary: "Agree to a proposal; when more is due, the guest pays it before the booking changes.",
    body: withNothing,
    status: 200,
    answer: "{booking, alteration, payment?: {payment_id, status, client_secret, publishable_key}}",
  }),
  route({
    id: "declineAlteration",
    method: "post",
    path: "/bookings/{id}/alterations/{alteration_id}/decline",
    summary: "Refuse a proposal; the booking stays as it is.",
    body: withNothing,
    status: 200,
    answer: "{booking, alteration}",
  }),
  route({
    id: "cancelBooking",
    method: "delete",
    path: "/bookings/{id}",
    summary: "Cancel a booking; the refund follows its policy.",
    body: withReason,
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "acceptBooking",
    method: "post",
    path: "/bookings/{id}/accept",
    summary: "The host takes a request; a card that is authorised is charged.",
    body: withNothing,
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "declineBooking",
    method: "post",
    path: "/bookings/{id}/decline",
    summary: "The host refuses a request.",
    body: withReason,
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "withdrawBooking",
    method: "post",
    path: "/bookings/{id}/withdraw",
    summary: "The guest takes back a request, or a booking that is not paid yet.",
    body: withNothing,
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "readCalendar",
    method: "get",
    path: "/calendars/{file}",
    summary: "The calendar of a property as iCalendar, under a secret address (<token>.ics) of create_calendar_export.",
    security: [],
    status: 200,
    answer: "text/calendar with ETag; 304 when If-None-Match names it",
  }),
  route({
    id: "startPayment",
    method: "post",
    path: "/payments",
    summary: "Start the payment of a booking, or find the one that is open.",
    parameters: [idempotencyKey],
    body: newPayment,
    status: 201,
    answer: "{payment_id, status, client_secret, publishable_key}",
  }),
  route({
    id: "readPayment",
    method: "get",
    path: "/payments/{id}",
    summary: "One payment with its refunds.",
    status: 200,
    answer: "{payment}",
  }),
  route({
    id: "requestExport",
    method: "post",
    path: "/account/export",
    summary: "Ask for a copy of everything about the caller; a job makes it.",
    body: withNoFields,
    status: 202,
    answer: "{export: {status, url?, files?, expires_at?}}",
  }),
  route({
    id: "readExport",
    method: "get",
    path: "/account/export",
    summary: "The latest copy; once it is ready, with links that are good for seven days.",
    status: 200,
    answer: "{export: {status, url?, files?, expires_at?}}",
  }),
  route({
    id: "requestErasure",
    method: "post",
    path: "/account/erasure",
    summary: "Ask to be erased in fourteen days; refused with everything that is open (RI012).",
    body: withNoFields,
    status: 202,
    answer: "{erasure: {status, due_at, obstacles}}",
  }),
  route({
    id: "readErasure",
    method: "get",
    path: "/account/erasure",
    summary: "Whether the caller is to be erased.",
    status: 200,
    answer: "{erasure: {status, due_at, obstacles}}",
  }),
  route({
    id: "cancelErasure",
    method: "delete",
    path: "/account/erasure",
    summary: "Keep the account after all.",
    status: 200,
    answer: "{erasure: {status, due_at, obstacles}}",
  }),
  route({
    id: "startVerification",
    method: "post",
    path: "/account/verification",
    summary: "Start having the caller's identity verified; says what comes next.",
    body: withNoFields,
    status: 201,
    answer: "{verification: {provider, …}}",
  }),
  route({
    id: "readVerifications",
    method: "get",
    path: "/account/verification",
    summary: "The caller's tries at being verified, newest first.",
    status: 200,
    answer: "{verifications}",
  }),
  route({
    id: "receiveStripeEvent",
    method: "post",
    path: "/stripe-webhook",
    summary: "Where Stripe delivers its events.",
    security: [{ stripe: [] }],
    status: 200,
    answer: "{received, new}",
  }),
  route({
    id: "runJobs",
    method: "post",
    path: "/jobs/tick",
    summary: "Do the queued work that is due.",
    security: [{ operator: [] }],
    status: 200,
    answer: "{completed, failed}",
  }),
  route({
    id: "readHealth",
    method: "get",
    path: "/health",
    summary: "Whether the platform can work.",
    security: [],
    status: 200,
    answer: "{status, database, environment}",
  }),
  route({
    id: "readDocs",
    method: "get",
    path: "/docs",
    summary: "This document.",
    security: [],
    status: 200,
    answer: "OpenAPI 3.1",
  }),
];
