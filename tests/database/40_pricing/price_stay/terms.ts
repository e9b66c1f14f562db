/** A night price for some dates, to_date excluded. */
export type NightRule = {
  readonly kind: "season" | "override";
  readonly from_date: string;
  readonly to_date: string;
  readonly nightly_price?: number;
};

/** An offer of the host for stays within dates. */
export type PromotionTerms = {
  readonly name: string;
  readonly percent: number;
  readonly stay_from: string;
  readonly stay_to: string;
  readonly book_from?: string;
  readonly book_to?: string;
  readonly min_nights?: number;
};

/** A tax that the property's place levies on the day of arrival. */
export type TaxTerms = {
  readonly kind: "percent" | "per_night" | "per_person_night";
  readonly percent?: number;
  readonly amount?: number;
  readonly max_nights?: number;
  readonly is_included?: boolean;
  readonly children_pay?: boolean;
};

/** All that a price depends on. */
export type Terms = {
  readonly today: string;
  readonly check_in: string;
  readonly check_out: string;
  readonly adults: number;
  readonly children: number;
  readonly pets: number;
  readonly base_price: number;
  readonly weekend_price?: number | undefined;
  readonly rules: readonly NightRule[];
  readonly promotions: readonly PromotionTerms[];
  readonly new_listing_offer: boolean;
  readonly weekly_discount_percent: number;
  readonly monthly_discount_percent: number;
  readonly early_bird_days?: number | undefined;
  readonly early_bird_percent: number;
  readonly last_minute_days?: number | undefined;
  readonly last_minute_percent: number;
  readonly included_guests: number;
  readonly extra_guest_fee: number;
  readonly cleaning_fee: number;
  readonly pet_fee: number;
  readonly guest_percent: number;
  readonly host_percent: number;
  readonly taxes: readonly TaxTerms[];
};
