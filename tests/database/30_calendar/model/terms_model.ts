import type { Day } from "./day.ts";
import { localTime, monthsLater, weekdayOf } from "./day.ts";

/** Terms of a property, by the names of their columns. */
export type Terms = {
  readonly time_zone: string;
  readonly base_price: number;
  readonly weekend_price: number | null;
  readonly min_nights: number;
  readonly max_nights: number;
  readonly min_nights_by_weekday: readonly number[] | null;
  readonly check_in_weekdays: readonly number[] | null;
  readonly check_out_weekdays: readonly number[] | null;
  readonly advance_notice_days: number;
  readonly same_day_cutoff_hour: number;
  readonly preparation_nights: number;
  readonly booking_window_months: number;
};

/** A rule for the days from `from` to before `to`, or for these weekdays among them. */
export type Rule = {
  readonly kind: "override" | "season";
  readonly from: Day;
  readonly to: Day;
  readonly weekdays: readonly number[] | null;
  readonly nightly_price: number | null;
  readonly min_nights: number | null;
  readonly advance_notice_days: number | null;
  readonly booking_window_months: number | null;
  readonly closed_to_arrival: boolean;
  readonly closed_to_departure: boolean;
};

/** Nights that are taken; `stay` says whether somebody stays in them. */
export type Taken = { readonly from: Day; readonly to: Day; readonly stay: boolean; readonly lapsed: boolean };

/** What the rules say of one moment at one property, a day at a time, as slow and plain as can be. */
export class TermsModel {
  readonly today: Day;
  readonly hour: number;
  /** The first day on which anybody may arrive, and the last on which anybody may depart. */
  readonly first: Day;
  readonly last: Day;
  readonly terms: Terms;
  readonly rules: readonly Rule[];
  readonly taken: readonly Taken[];

  constructor(terms: Terms, rules: readonly Rule[], taken: readonly Taken[], moment: number) {
    this.terms = terms;
    this.rules = rules;
    this.taken = taken;
    const { day, hour } = localTime(moment, terms.time_zone);
    this.today = day;
    this.hour = hour;
    const ahead = rules.filter((rule) => rule.to > day);
    const told = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
    this.first = Math.min(
      ...told([terms.advance_notice_days, ...ahead.map((rule) => rule.advance_notice_days)]).map((days) =>
        this.#first(days),
      ),
    );
    this.last = monthsLater(
      day,
      Math.max(...told([terms.booking_window_months, ...ahead.map((rule) => rule.booking_window_months)])),
    );
  }

  #first(notice: number): Day {
    return this.today + (notice || (this.hour >= this.terms.same_day_cutoff_hour ? 1 : 0));
  }

  /** A day as the public calendar tells it. */
  day(day: Day) {
    const { terms } = this;
    const weekday = weekdayOf(day);
    const override = this.#rule("override", day);
    const season = this.#rule("season", day);
    const isFree = !this.#isKept(day);
    const weekend = weekday === 5 || weekday === 6 ? terms.weekend_price : null;
    const canArrive =
      !override?.closed_to_arrival && !season?.closed_to_arrival && allows(terms.check_in_weekdays, weekday);
    const canDepart =
      !override?.closed_to_departure && !season?.closed_to_departure && allows(terms.check_out_weekdays, weekday);
    const first = this.#first(
      override?.advance_notice_days ?? season?.advance_notice_days ?? terms.advance_notice_days,
    );
    const last = monthsLater(
      this.today,
      override?.booking_window_months ?? season?.booking_window_months ?? terms.booking_window_months,
    );
    return {
      canArrive,
      canDepart,
      first,
      last,
      minNights:
        override?.min_nights ?? season?.min_nights ?? terms.min_nights_by_weekday?.[weekday - 1] ?? terms.min_nights,
      told: {
        is_free: isFree && day >= this.today && day < this.last,
        nightly_amount: override?.nightly_price ?? season?.nightly_price ?? weekend ?? terms.base_price,
        arrival_allowed: canArrive && isFree && day >= first && day < last,
        departure_allowed: canDepart && day > this.first && day <= this.last,
      },
    };
  }

  /** Every reason why a stay is refused, sorted. */
  problems(from: Day, to: Day): string[] {
    if (to <= from || from < this.today || to > monthsLater(this.today, 24) + 1) return ["dates_invalid"];
    const nights = Array.from({ length: to - from }, (_, index) => from + index);
    const around = Array.from({ length: this.terms.preparation_nights }, (_, index) => [from - 1 - index, to + index]);
    const arrival = this.day(from);
    const isTaken =
      nights.some((night) => this.#takenBy(night).length > 0) ||
      around.flat().some((night) => this.#takenBy(night).some(({ stay }) => stay));
    const found: Record<string, boolean> = {
      beyond_booking_window: to > arrival.last,
      closed_to_arrival: !arrival.canArrive,
      closed_to_departure: !this.day(to).canDepart,
      stay_too_long: nights.length > this.terms.max_nights,
      stay_too_short: nights.length < arrival.minNights,
      stay_unavailable: isTaken,
      too_short_notice: from < arrival.first,
    };
    return Object.keys(found).filter((code) => found[code]);
  }

  #rule(kind: Rule["kind"], day: Day): Rule | undefined {
    return this.rules.find(
      (rule) => rule.kind === kind && rule.from <= day && day < rule.to && allows(rule.weekdays, weekdayOf(day)),
    );
  }

  #takenBy(night: Day): Taken[] {
    return this.taken.filter(({ from, to, lapsed }) => !lapsed && from <= night && night < to);
  }

  #isKept(day: Day): boolean {
    const gap = this.terms.preparation_nights;
    const near = Array.from({ length: 2 * gap + 1 }, (_, index) => day - gap + index);
    return this.#takenBy(day).length > 0 || near.some((night) => this.#takenBy(night).some(({ stay }) => stay));
  }
}

function allows(weekdays: readonly number[] | null, weekday: number): boolean {
  return weekdays === null || weekdays.includes(weekday);
}
