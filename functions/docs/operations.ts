import type { z } from "zod";
import { alteration, newBooking, withReason } from "../bookings/schema.ts";
import { newPayment } from "../payments/schema.ts";

/** One route of one function, as the documentation tells it. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly security: readonly Record<string, readonly string[]>[];
  readonly headers: readonly Record<string, unknown>[];
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
  operation: Omit<Operation, "headers" | "security"> & Partial<Pick<Operation, "headers" | "security">>,
): Operation {
  return { headers: [], security: person, ...operation };
}

/** Every route of every function. */
export const operations: readonly Operation[] = [
  route({
    id: "listBookings",
    method: "get",
    path: "/bookings",
    summary: "The caller's bookings as guest and host, newest first.",
    headers: ["status", "role", "limit", "cursor"].map((name) => ({
      name,
      in: "query",
      schema: { type: name === "limit" ? "integer" : "string" },
    })),
    status: 200,
    answer: "{bookings, next_cursor}",
  }),
  route({
    id: "createBooking",
    method: "post",
    path: "/bookings",
    summary: "Book a stay, or ask for it, and start its payment.",
    headers: [idempotencyKey],
    body: newBooking,
    status: 201,
    answer: "{booking, payment?: {payment_id, status, client_secret, publishable_key}}",
  }),
  route({
    id: "readBooking",
    method: "get",
    path: "/bookings/{id}",
    summary: "One booking with its line items and history.",
    status: 200,
    answer: "{booking}",
  }),
  route({
    id: "alterBooking",
    method: "patch",
    path: "/bookings/{id}",
    summary: "Propose other dates or another party; the other side answers.",
    body: alteration,
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
  ...(["accept", "decline", "withdraw"] as const).map((name) =>
    route({
      id: `${name}Booking`,
      method: "post",
      path: `/bookings/{id}/${name}`,
      summary: `${name[0]?.toUpperCase()}${name.slice(1)} a request.`,
      body: withReason,
      status: 200,
      answer: "{booking}",
    }),
  ),
  route({
    id: "startPayment",
    method: "post",
    path: "/payments",
    summary: "Start the payment of a booking, or find the one that is open.",
    headers: [idempotencyKey],
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
