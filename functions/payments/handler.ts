import { asPerson } from "../_shared/as_person.ts";
import { database } from "../_shared/database.ts";
import { idempotencyKey } from "../_shared/idempotency_key.ts";
import { once } from "../_shared/once.ts";
import { Problem } from "../_shared/problem.ts";
import { readJson } from "../_shared/read_json.ts";
import { router } from "../_shared/router.ts";
import { signedIn } from "../_shared/signed_in.ts";
import { startPayment } from "../_shared/start_payment.ts";
import { readPayment } from "./queries.ts";
import { newPayment, paymentId } from "./schema.ts";

/** Payments of bookings: start one, read one. */
export const payments = router("payments");

payments.post("/", signedIn, async (context) => {
  const person = context.get("person");
  const body = await readJson(context.req.raw, newPayment);
  const key = idempotencyKey(context.req.raw);
  // The key only guards against reuse with another body: a booking has one open payment anyway.
  await once({ person, operation: "POST /payments", key, body }, async () => body.booking_id);
  const payment = await startPayment(body.booking_id, person.id);
  context.header("location", `/functions/v1/payments/${payment.payment_id}`);
  return context.json(payment, 201);
});

payments.get("/:id", signedIn, async (context) => {
  const id = paymentId.parse(context.req.param("id"));
  const payment = await database().begin((sql) =>
    asPerson(sql, context.get("person"), (transaction) => readPayment(transaction, id)),
  );
  if (payment === undefined) {
    throw new Problem({
      code: "RM004",
      status: 404,
      message: `there is no payment "${id}" that you can see`,
      hint: "Check the id.",
    });
  }
  return context.json({ payment });
});
