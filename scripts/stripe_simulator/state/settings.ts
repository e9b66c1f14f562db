/** What a simulator is started with. */
export type Settings = {
  /** Where events go, and the secret that signs them; undefined: nowhere until an endpoint is made. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** Stripe's fee on a captured charge: hundredths of a percent, and a fixed sum in minor units. */
  readonly fee: { readonly basisPoints: number; readonly fixed: number };
  /** Days until a charge's money is available. */
  readonly settlementDays: number;
  /** Milliseconds since 1970 where a clock stands that moves only on demand; undefined: real time. */
  readonly standingClockFrom: number | undefined;
  readonly log: (line: string) => void;
};
