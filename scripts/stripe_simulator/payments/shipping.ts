import type Stripe from "stripe";

type Given = {
  readonly address: Readonly<
    Partial<Record<"city" | "country" | "line1" | "line2" | "postal_code" | "state", string | undefined>>
  >;
  readonly name: string;
  readonly carrier?: string | undefined;
  readonly phone?: string | undefined;
  readonly tracking_number?: string | undefined;
};

/** Shipping as Stripe answers it. */
export const shippingOf = (given: Given | undefined): Stripe.PaymentIntent.Shipping | null =>
  given === undefined
    ? null
    : {
        address: {
          city: given.address.city ?? null,
          country: given.address.country ?? null,
          line1: given.address.line1 ?? null,
          line2: given.address.line2 ?? null,
          postal_code: given.address.postal_code ?? null,
          state: given.address.state ?? null,
        },
        carrier: given.carrier ?? null,
        name: given.name,
        phone: given.phone ?? null,
        tracking_number: given.tracking_number ?? null,
      };
