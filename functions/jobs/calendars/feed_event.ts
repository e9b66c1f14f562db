/** Nights that another platform says are taken; nothing else of its events is kept. */
export type FeedEvent = {
  readonly from_date: string;
  readonly to_date: string;
  readonly kind: "reservation" | "window";
};
