import type { WayName } from "./ways.ts";

/** What a thread of clients is to do. */
export type ClientTask = {
  readonly url: string;
  readonly way: WayName;
  /** Who the clients are, one connection each. */
  readonly people: readonly string[];
  /** Properties that are asked for at random. */
  readonly properties: readonly string[];
  /** Bookings to take nights for, each by one client at a time. */
  readonly bookings: readonly string[];
  readonly firstDay: string;
  /** Nights from there on that are asked for. */
  readonly days: number;
  /** Whether what was booked is cancelled at once, in a second transaction. */
  readonly cancels: boolean;
  readonly seed: number;
  readonly milliseconds: number;
};

/** What came of it. */
export type ClientResult = {
  readonly attempts: number;
  readonly committed: number;
  /** Milliseconds of each attempt, without what cancels it. */
  readonly times: readonly number[];
  /** Failures by SQLSTATE; nights that were taken are none. */
  readonly failures: Readonly<Record<string, number>>;
};
