/** A payment as `POST /functions/v1/payments` starts it. */
export type PaymentToMake = { readonly client_secret: string; readonly publishable_key: string };

/**
 * Pays as Stripe.js does in the browser: confirms the PaymentIntent with its client secret and a test card.
 *
 * @param stripeUrl address of Stripe's API or of the simulator
 * @param card a test card's token, e.g. `pm_card_visa`
 * @returns status of the PaymentIntent, e.g. `succeeded` or `requires_capture`
 * @throws {Error} with the card's error when it is declined
 */
export async function payWithCard(stripeUrl: string, payment: PaymentToMake, card = "pm_card_visa"): Promise<string> {
  const intentId = payment.client_secret.split("_secret_")[0];
  const answer = await fetch(`${stripeUrl}/v1/payment_intents/${intentId}/confirm`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${payment.publishable_key}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({
      client_secret: payment.client_secret,
      payment_method: card,
      return_url: "http://127.0.0.1:3000/bookings",
    }),
  });
  const intent = (await answer.json()) as { status: string; error?: { code: string; message: string } };
  if (intent.error) throw new Error(`${intent.error.code}: ${intent.error.message}`);
  return intent.status;
}
