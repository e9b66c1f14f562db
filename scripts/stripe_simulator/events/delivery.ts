/** How a delivery is signed: as it should be, with another secret, an hour ago, or not at all. */
export type SignatureKind = "right" | "wrong" | "stale" | "missing";

/** What an endpoint answered to one attempt; `status` is null when nobody answered. */
export type Attempt = { readonly status: number | null; readonly body: string };

/** One event on its way to one endpoint. */
export type Delivery = {
  readonly id: string;
  readonly event: string;
  readonly type: string;
  /** `default`, or the id of a webhook endpoint. */
  readonly endpoint: string;
  state: "waiting" | "delivered" | "failed" | "dropped";
  attempts: number;
  /** When it is tried next, in milliseconds of the simulator's clock. */
  next: number;
  last: Attempt | null;
};
