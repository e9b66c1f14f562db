/** Something that happens by itself later: an authorisation lapses, a refund settles, a payout arrives. */
export type Task = {
  /** Milliseconds of the simulator's clock. */
  readonly at: number;
  readonly kind: "expire_authorization" | "succeed_refund" | "fail_refund" | "pay_payout" | "decide_dispute";
  readonly id: string;
};
