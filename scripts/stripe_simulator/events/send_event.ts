import type { EventRecord } from "../state/records.ts";
import type { Attempt, SignatureKind } from "./delivery.ts";
import { signPayload } from "./sign_payload.ts";

/** Posts an event to an endpoint once. A redirect, a time-out and a refused connection are failures. */
export const sendEvent = async (
  event: EventRecord,
  endpoint: { readonly url: string; readonly secret: string },
  signature: SignatureKind,
  stop: AbortSignal,
): Promise<Attempt> => {
  const body = JSON.stringify(event, null, 2);
  // Receivers compare with their own clock, so signatures use real time even when the simulator's has moved.
  const now = Math.floor(Date.now() / 1000);
  const secret = signature === "wrong" ? `${endpoint.secret}_of_somebody_else` : endpoint.secret;
  const signed = signPayload(body, secret, signature === "stale" ? now - 3600 : now);
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(20_000)]),
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        ...(signature === "missing" ? {} : { "stripe-signature": signed }),
      },
      body,
    });
    return { status: response.status, body: (await response.text()).slice(0, 2000) };
  } catch (error) {
    return { status: null, body: error instanceof Error ? String(error.cause ?? error) : String(error) };
  }
};
