import { Hono } from "hono";
import { html } from "hono/html";

import { completeOnboarding } from "../connect/complete_onboarding.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { authenticatePaymentIntent } from "../payments/authenticate_payment_intent.ts";
import { confirmPaymentIntent } from "../payments/confirm_payment_intent.ts";
import { currency } from "../payments/currency.ts";
import type { Simulator } from "../state/simulator.ts";
import { pageLayout } from "./page_layout.ts";

const CARDS = [
  "pm_card_visa",
  "pm_card_mastercard",
  "pm_card_visa_chargeDeclined",
  "pm_card_visa_chargeDeclinedInsufficientFunds",
  "pm_card_authenticationRequired",
  "pm_card_createDispute",
];
const PAYABLE = ["requires_payment_method", "requires_confirmation"];

/** The pages for people: the list of payments, paying one, authenticating, onboarding, a receipt. */
export const pageRoutes = (simulator: Simulator): Hono => {
  const app = new Hono();

  app.get("/", (context) => {
    const rows = simulator.tables.payment_intents.rows().toReversed().slice(0, 100);
    return context.html(
      pageLayout(
        "Payments",
        rows.length === 0
          ? html`<p>No payments yet.</p>`
          : html`<table>
              <tr>
                <th>PaymentIntent</th>
                <th>Amount</th>
                <th>Status</th>
                <th></th>
              </tr>
              ${rows.map(
                ({ object: intent }) =>
                  html`<tr>
                    <td><code>${intent.id}</code><br />${intent.description ?? ""}</td>
                    <td>${currency.written(intent.amount, intent.currency)} ${intent.currency}</td>
                    <td>
                      ${intent.status}${intent.last_payment_error === null ? "" : html`<br />${intent.last_payment_error.message}`}
                    </td>
                    <td>
                      ${
                        PAYABLE.includes(intent.status)
                          ? html`<form method="post" action="/pay/${intent.id}">
                              <select name="card">
                                ${CARDS.map((card) => html`<option>${card}</option>`)}
                              </select>
                              <button>Pay</button>
                            </form>`
                          : intent.status === "requires_action"
                            ? html`<a href="/authenticate/${intent.id}">Authenticate</a>`
                            : ""
                      }
                    </td>
                  </tr>`,
              )}
            </table>`,
      ),
    );
  });

  app.post("/pay/:id", async (context) => {
    const row = simulator.tables.payment_intents.row(context.req.param("id"));
    if (row === undefined) return context.notFound();
    const card = String((await context.req.formData()).get("card") ?? "pm_card_visa");
    // A declined card is no failure of the page: the list shows it.
    ignoringStripeErrors(() => confirmPaymentIntent(simulator, row.account, row.object, { payment_method: card }));
    simulator.persist();
    return context.redirect("/", 303);
  });

  app.get("/authenticate/:id", (context) => {
    const intent = simulator.tables.payment_intents.row(context.req.param("id"))?.object;
    if (intent === undefined) return context.notFound();
    return context.html(
      pageLayout(
        "3D Secure",
        html`<p>Confirm the payment of ${currency.written(intent.amount, intent.currency)} ${intent.currency}?</p>
          <form method="post">
            <button name="outcome" value="succeed">Complete</button> <button name="outcome" value="fail">Fail</button>
          </form>`,
      ),
    );
  });
  app.post("/authenticate/:id", async (context) => {
    const id = context.req.param("id");
    const intent = simulator.tables.payment_intents.row(id)?.object;
    if (intent === undefined) return context.notFound();
    const back = intent.next_action?.redirect_to_url?.return_url;
    const outcome = (await context.req.formData()).get("outcome") === "fail" ? "fail" : "succeed";
    ignoringStripeErrors(() => authenticatePaymentIntent(simulator, id, outcome));
    simulator.persist();
    if (typeof back !== "string") return context.redirect("/", 303);
    const target = new URL(back);
    target.searchParams.set("payment_intent", id);
    target.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
    target.searchParams.set("redirect_status", outcome === "fail" ? "failed" : "succeeded");
    return context.redirect(target.href, 303);
  });

  app.get("/connect/setup/:account/:token", (context) =>
    context.html(
      pageLayout(
        "Set up payouts",
        html`<p>Account <code>${context.req.param("account")}</code> gives Stripe its details here.</p>
          <form method="post"><button>Give test details and finish</button></form>`,
      ),
    ),
  );
  app.post("/connect/setup/:account/:token", (context) => {
    const account = context.req.param("account");
    if (simulator.tables.accounts.row(account) === undefined) return context.notFound();
    completeOnboarding(simulator, account);
    simulator.persist();
    const back = context.req.query("return_url") ?? "";
    return context.redirect(/^https?:\/\//.test(back) ? back : "/", 303);
  });

  app.get("/receipts/:id", (context) => {
    const charge = simulator.tables.charges.row(context.req.param("id"))?.object;
    if (charge === undefined) return context.notFound();
    const last4 = charge.payment_method_details?.card?.last4 ?? "";
    return context.html(
      pageLayout(
        "Receipt",
        html`<p>
          ${currency.written(charge.amount_captured, charge.currency)} ${charge.currency} paid with the card ending in
          ${last4}. Refunded: ${currency.written(charge.amount_refunded, charge.currency)}.
        </p>`,
      ),
    );
  });
  return app;
};

const ignoringStripeErrors = (action: () => unknown): void => {
  try {
    action();
  } catch (error) {
    if (!(error instanceof StripeSimulatorError)) throw error;
  }
};
