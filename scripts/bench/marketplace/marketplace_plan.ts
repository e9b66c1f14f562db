/** What a marketplace is drawn from: the same plan makes the same one. */
export type MarketplacePlan = {
  /** Properties on offer; there are five times as many bookings. */
  readonly properties: number;
  readonly seed: number;
  /** The day around which its two years of bookings lie: ISO date. */
  readonly today: string;
};
