import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";

import { completeOnboarding } from "../connect/complete_onboarding.ts";
import { restrictAccount } from "../connect/restrict_account.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { authenticatePaymentIntent } from "../payments/authenticate_payment_intent.ts";
import { closeDispute } from "../payments/close_dispute.ts";
import { confirmPaymentIntent } from "../payments/confirm_payment_intent.ts";
import { openDispute } from "../payments/open_dispute.ts";
import { settleRefund } from "../refunds/settle_refund.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { controlShape as shape } from "./control_shape.ts";

type Action<S extends z.ZodType> = (body: z.output<S>, id: string) => unknown;

/** The control path `/_control`: what tests order of the simulator. JSON in, JSON out. */
export const controlRoutes = (simulator: Simulator): Hono => {
  const { webhooks, clock, faults } = simulator;
  const app = new Hono();

  const post = <S extends z.ZodType>(path: string, schema: S, action: Action<S>): void => {
    app.post(path, async (context) => {
      const text = await context.req.text();
      const parsed = schema.safeParse(readJson(text));
      if (!parsed.success) return context.json({ error: parsed.error.issues }, 400);
      const result = await action(parsed.data, context.req.param("id") ?? "");
      simulator.persist();
      return context.json(result ?? {});
    });
  };
  app.onError((error, context) =>
    error instanceof StripeSimulatorError
      ? context.json(error.body("control"), statusOf(error.status))
      : context.json({ error: { message: String(error) } }, 500),
  );

  app.get("/health", (context) => context.json({ ok: true, now: clock.seconds() }));
  app.get("/webhooks/deliveries", (context) => {
    const state = context.req.query("state");
    return context.json({
      paused: webhooks.paused,
      deliveries: webhooks.deliveries.filter((delivery) => (state ?? delivery.state) === delivery.state),
    });
  });
  post("/webhooks/pause", shape.nothing, () => webhooks.pause());
  post("/webhooks/resume", shape.nothing, () => webhooks.resume());
  post("/webhooks/flush", shape.nothing, () => webhooks.flush());
  post("/webhooks/deliver", shape.deliver, async ({ event, times, signature }) => ({
    attempts: await webhooks.deliver(eventOf(event), times, signature),
  }));
  post("/webhooks/reorder", shape.reorder, ({ events }) => webhooks.reorder(events));
  post("/webhooks/delay", shape.delay, ({ event, seconds }) => ({ delayed: webhooks.delay(event, seconds) }));
  post("/webhooks/drop", shape.event, ({ event }) => ({ dropped: webhooks.drop(event) }));
  post("/webhooks/endpoint", shape.endpoint, (endpoint) => {
    simulator.webhook = endpoint;
  });

  post("/clock/advance", shape.advance, async ({ seconds }) => {
    await clock.advance(seconds * 1000);
    return { now: clock.seconds() };
  });

  post("/faults", shape.fault, (fault) => faults.order(fault));
  post("/faults/holding", shape.holding, ({ count }) => faults.holding(count));
  post("/faults/release", shape.nothing, () => ({ released: faults.release() }));
  post("/faults/clear", shape.nothing, () => faults.clear());

  post("/accounts/:id/complete_onboarding", shape.nothing, (_body, id) => completeOnboarding(simulator, id));
  post("/accounts/:id/restrict", shape.restrict, ({ currently_due }, id) =>
    restrictAccount(simulator, id, currently_due),
  );
  post("/charges/:id/dispute", shape.dispute, ({ reason, amount }, id) =>
    openDispute(simulator, id, { reason, ...(amount === undefined ? {} : { amount }) }),
  );
  post("/disputes/:id/close", shape.closeDispute, ({ outcome }, id) => closeDispute(simulator, id, outcome));
  post("/refunds/:id/settle", shape.settleRefund, ({ outcome }, id) => settleRefund(simulator, id, outcome));
  post("/payment_intents/:id/authenticate", shape.authenticate, ({ outcome }, id) =>
    authenticatePaymentIntent(simulator, id, outcome),
  );
  post("/payment_intents/:id/pay", shape.pay, ({ payment_method }, id) => {
    const row = simulator.tables.payment_intents.row(id);
    if (row === undefined)
      throw new StripeSimulatorError(404, `No such payment_intent: '${id}'`, { code: "resource_missing" });
    return confirmPaymentIntent(simulator, row.account, row.object, { payment_method });
  });
  post("/reset", shape.nothing, () => simulator.reset());
  return app;

  function eventOf(id: string): Records["events"] {
    const event = simulator.tables.events.row(id)?.object;
    if (event === undefined)
      throw new StripeSimulatorError(404, `No such event: '${id}'`, { code: "resource_missing" });
    return event;
  }
};

// What is no JSON fails the schema, whichever it is.
const readJson = (text: string): unknown => {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const statusOf = (status: number): ContentfulStatusCode => (status === 402 || status === 404 ? status : 400);
