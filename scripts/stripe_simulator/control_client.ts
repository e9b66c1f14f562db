import type Stripe from "stripe";

import type { Fault } from "./control/faults.ts";
import type { Attempt, Delivery, SignatureKind } from "./events/delivery.ts";

/** What tests order of a running simulator. */
export type StripeControl = {
  readonly webhooks: {
    pause(): Promise<void>;
    resume(): Promise<void>;
    /** Waits until nothing is due; tells how many deliveries still wait for a retry, a delay or `resume`. */
    flush(): Promise<{ waiting: number }>;
    deliveries(state?: Delivery["state"]): Promise<Delivery[]>;
    /** Sends an event now, `times` over, signed as told; returns what the endpoint answered. */
    deliver(event: string, options?: { times?: number; signature?: SignatureKind }): Promise<Attempt[]>;
    /** Waiting deliveries of these events go first, in this order. */
    reorder(events: readonly string[]): Promise<void>;
    delay(event: string, seconds: number): Promise<void>;
    drop(event: string): Promise<void>;
    /** Names the endpoint that gets all events. */
    endpoint(url: string, secret: string): Promise<void>;
  };
  readonly faults: {
    /** Orders a trouble for requests to come. */
    order(fault: Fault): Promise<void>;
    /** Waits until that many requests are held by a fault with `hold`. */
    holding(count?: number): Promise<void>;
    release(): Promise<void>;
    clear(): Promise<void>;
  };
  /** Moves the simulator's clock; what becomes due on the way has happened when this resolves. */
  advance(seconds: number): Promise<void>;
  completeOnboarding(account: string): Promise<Stripe.Account>;
  restrictAccount(account: string, currentlyDue?: readonly string[]): Promise<Stripe.Account>;
  openDispute(charge: string, options?: { reason?: string; amount?: number }): Promise<Stripe.Dispute>;
  closeDispute(dispute: string, outcome: "won" | "lost"): Promise<Stripe.Dispute>;
  settleRefund(refund: string, outcome: "succeeded" | "failed"): Promise<Stripe.Refund>;
  /** The payer ends 3D Secure. */
  authenticate(paymentIntent: string, outcome?: "succeed" | "fail"): Promise<Stripe.PaymentIntent>;
  /** The payer pays, with a card such as `pm_card_visa`. */
  pay(paymentIntent: string, paymentMethod?: string): Promise<Stripe.PaymentIntent>;
  reset(): Promise<void>;
};

/** A client of the control path of the simulator at `url`. */
export const stripeControl = (url: string): StripeControl => {
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(
      new URL(`/_control${path}`, url),
      body === undefined ? {} : { method: "POST", body: JSON.stringify(body) },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  const order = async (path: string, body: object = {}): Promise<void> => void (await call(path, body));
  return {
    webhooks: {
      pause: () => order("/webhooks/pause"),
      resume: () => order("/webhooks/resume"),
      flush: () => call("/webhooks/flush", {}),
      deliveries: async (state) => {
        const query = state === undefined ? "" : `?state=${state}`;
        return (await call<{ deliveries: Delivery[] }>(`/webhooks/deliveries${query}`)).deliveries;
      },
      deliver: async (event, options = {}) =>
        (await call<{ attempts: Attempt[] }>("/webhooks/deliver", { event, ...options })).attempts,
      reorder: (events) => order("/webhooks/reorder", { events }),
      delay: (event, seconds) => order("/webhooks/delay", { event, seconds }),
      drop: (event) => order("/webhooks/drop", { event }),
      endpoint: (endpoint, secret) => order("/webhooks/endpoint", { url: endpoint, secret }),
    },
    faults: {
      order: (fault) => order("/faults", fault),
      holding: (count = 1) => order("/faults/holding", { count }),
      release: () => order("/faults/release"),
      clear: () => order("/faults/clear"),
    },
    advance: (seconds) => order("/clock/advance", { seconds }),
    completeOnboarding: (account) => call(`/accounts/${account}/complete_onboarding`, {}),
    restrictAccount: (account, currentlyDue) =>
      call(`/accounts/${account}/restrict`, currentlyDue === undefined ? {} : { currently_due: currentlyDue }),
    openDispute: (charge, options = {}) => call(`/charges/${charge}/dispute`, options),
    closeDispute: (dispute, outcome) => call(`/disputes/${dispute}/close`, { outcome }),
    settleRefund: (refund, outcome) => call(`/refunds/${refund}/settle`, { outcome }),
    authenticate: (paymentIntent, outcome = "succeed") =>
      call(`/payment_intents/${paymentIntent}/authenticate`, { outcome }),
    pay: (paymentIntent, paymentMethod = "pm_card_visa") =>
      call(`/payment_intents/${paymentIntent}/pay`, { payment_method: paymentMethod }),
    reset: () => order("/reset"),
  };
};
