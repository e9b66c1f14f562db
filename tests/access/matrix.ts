import type { Persona } from "./world.ts";

/** Names of the rows that a persona reaches, `"all"` of them, or `"refused"` by a grant. */
export type Reach = readonly string[] | "all" | "refused" | "suspended";

/**
 * What each persona may do with a relation. Who is not named reaches nothing; visitors are refused. Staff of other roles
 * reach what `staff` does unless they are named, and the suspended write nothing, whoever they are.
 */
export type RelationAccess = {
  /** Column whose value names a row; none for reference data, where rows have no owner. */
  readonly key?: string;
  readonly select: Partial<Record<Persona | "others", Reach>>;
  /** Rows that an update of the first granted column reaches. */
  readonly update?: Partial<Record<Persona | "others", Reach>>;
  readonly delete?: Partial<Record<Persona | "others", Reach>>;
  /** Columns that signed-in people may write, where policies let them. Visitors write nothing, ever. */
  readonly insertColumns?: readonly string[];
  readonly updateColumns?: readonly string[];
};

const everyone = { anon: "all", others: "all" } as const;
const referenceData: RelationAccess = { select: everyone };
const hostOnly = { host: ["draft", "paused", "published"], other_host: ["others"] } as const;
const hostOrDeputy = { ...hostOnly, co_host_full: ["published"] } as const;
const moderators = { moderator: "all", admin: "all" } as const;
const bookings = {
  guest: ["cancelled", "coming", "stay"],
  host: ["asked", "coming", "stay"],
  co_host_bookings: ["asked", "coming", "stay"],
  co_host_full: ["asked", "coming", "stay"],
  other_host: ["cancelled", "unanswered"],
  asker: ["asked"],
  staff: "all",
} as const;

const termsOfProperty = [
  "title",
  "description",
  "property_type",
  "room_type",
  "max_guests",
  "bedrooms",
  "beds",
  "bathrooms",
  "pets_allowed",
  "currency",
  "base_price",
  "weekend_price",
  "cleaning_fee",
  "pet_fee",
  "included_guests",
  "extra_guest_fee",
  "weekly_discount_percent",
  "monthly_discount_percent",
  "new_listing_offer",
  "early_bird_days",
  "early_bird_percent",
  "last_minute_days",
  "last_minute_percent",
  "service_fee",
  "min_nights",
  "max_nights",
  "min_nights_by_weekday",
  "max_nights_by_weekday",
  "check_in_weekdays",
  "check_out_weekdays",
  "advance_notice_days",
  "same_day_cutoff_hour",
  "preparation_nights",
  "booking_window_months",
  "check_in_time",
  "check_out_time",
  "cancellation_policy",
  "instant_book",
  "requests_block_dates",
  "registration_number",
  "smoking_allowed",
  "events_allowed",
  "quiet_from",
  "quiet_until",
  "house_rules",
];
const arrival = ["instructions", "access_code", "wifi_network", "wifi_password"];
const address = ["line1", "line2", "postal_code", "city", "region", "country", "latitude", "longitude", "directions"];
const rule = [
  "kind",
  "from_date",
  "to_date",
  "weekdays",
  "nightly_price",
  "min_nights",
  "max_nights",
  "advance_notice_days",
  "booking_window_months",
  "closed_to_arrival",
  "closed_to_departure",
];
const promotion = ["name", "percent", "stay_from", "stay_to", "book_from", "book_to", "min_nights"];

/** Every relation of schema public. A relation that is missing here fails a test. */
export const RELATIONS: Readonly<Record<string, RelationAccess>> = {
  amenities: referenceData,
  amenity_group_translations: referenceData,
  amenity_groups: referenceData,
  amenity_translations: referenceData,
  booking_rules: referenceData,
  booking_transitions: referenceData,
  cancellation_tiers: referenceData,
  countries: referenceData,
  currencies: referenceData,
  exchange_rates: referenceData,
  host_cancellation_minimums: referenceData,
  property_type_translations: referenceData,
  property_types: referenceData,
  registration_formats: referenceData,
  terms_versions: referenceData,

  audit_log: { select: { staff: "all" } },
  profiles: {
    key: "id",
    select: everyone,
    update: {
      stranger: ["stranger"],
      asker: ["asker"],
      guest: ["guest"],
      host: ["host"],
      other_host: ["other_host"],
      co_host: ["co_host"],
      co_host_messages: ["co_host_messages"],
      co_host_bookings: ["co_host_bookings"],
      co_host_full: ["co_host_full"],
      staff: ["staff"],
      moderator: ["moderator"],
      finance: ["finance"],
      admin: ["admin"],
    },
    updateColumns: ["username", "display_name", "avatar_path", "bio", "languages"],
  },

  properties: {
    key: "id",
    select: {
      anon: ["others", "published"],
      others: ["others", "published"],
      host: ["draft", "others", "paused", "published"],
      staff: "all",
    },
    update: hostOrDeputy,
    delete: { host: ["draft"] },
    insertColumns: ["host_id", ...termsOfProperty],
    updateColumns: termsOfProperty,
  },
  property_addresses: {
    key: "property_id",
    // The guest has cancelled at the other host's, and the asker has no answer yet.
    select: { ...hostOrDeputy, co_host_bookings: ["published"], guest: ["published"] },
    update: hostOrDeputy,
    insertColumns: ["property_id", ...address],
    updateColumns: address,
  },
  property_photos: {
    key: "property_id",
    select: {
      anon: ["others", "published"],
      others: ["others", "published"],
      host: ["draft", "others", "paused", "published"],
      staff: "all",
    },
    update: hostOrDeputy,
    delete: hostOrDeputy,
    insertColumns: ["property_id", "path", "caption", "position", "is_cover"],
    updateColumns: ["caption", "position", "is_cover"],
  },
  property_arrivals: {
    key: "property_id",
    // The guest's next stay is months ahead; tests/database/20_properties/property_arrivals has the hours.
    select: {
      co_host_bookings: ["published"],
      co_host_full: ["published"],
      host: ["draft", "published"],
      other_host: ["others"],
    },
    update: { co_host_full: ["published"], host: ["draft", "published"], other_host: ["others"] },
    delete: { co_host_full: ["published"], host: ["draft", "published"], other_host: ["others"] },
    insertColumns: ["property_id", ...arrival],
    updateColumns: arrival,
  },
  property_decisions: { key: "property_id", select: { host: ["draft"], staff: "all" } },
  property_amenities: {
    key: "property_id",
    select: {
      anon: ["others", "published"],
      others: ["others", "published"],
      host: ["draft", "others", "paused", "published"],
      staff: "all",
    },
    update: hostOrDeputy,
    delete: hostOrDeputy,
    insertColumns: ["property_id", "amenity"],
    updateColumns: ["property_id", "amenity"],
  },
  co_hosts: {
    key: "property_id",
    select: {
      host: ["published"],
      co_host: ["published"],
      co_host_messages: ["published"],
      co_host_bookings: ["published"],
      co_host_full: ["published"],
    },
  },

  occupancies: {
    key: "property_id",
    select: {
      host: ["published"],
      co_host: ["published"],
      co_host_bookings: ["published"],
      co_host_full: ["published"],
      other_host: ["others"],
    },
  },
  calendar_rules: {
    key: "property_id",
    select: { ...hostOrDeputy, co_host: ["published"] },
    update: { ...hostOrDeputy, co_host: ["published"] },
    delete: { ...hostOrDeputy, co_host: ["published"] },
    insertColumns: ["property_id", ...rule],
    updateColumns: rule,
  },
  calendar_feeds: {
    key: "property_id",
    select: { ...hostOrDeputy, co_host: ["published"] },
    update: { ...hostOrDeputy, co_host: ["published"] },
    delete: { ...hostOrDeputy, co_host: ["published"] },
    insertColumns: ["property_id", "name", "url"],
    updateColumns: ["name", "url"],
  },
  calendar_feed_conflicts: {
    key: "property_id",
    select: { host: ["published"], co_host: ["published"], co_host_full: ["published"], other_host: ["others"] },
  },
  promotions: {
    key: "property_id",
    select: hostOrDeputy,
    update: hostOrDeputy,
    delete: hostOrDeputy,
    insertColumns: ["property_id", ...promotion],
    updateColumns: promotion,
  },

  bookings: { key: "id", select: bookings },
  booking_alterations: {
    key: "booking_id",
    select: {
      guest: ["coming"],
      host: ["coming"],
      co_host_bookings: ["coming"],
      co_host_full: ["coming"],
      staff: "all",
    },
  },
  booking_events: { key: "booking_id", select: bookings },
  booking_line_items: { key: "booking_id", select: bookings },
  booking_cancellations: {
    key: "booking_id",
    select: { guest: ["cancelled"], other_host: ["cancelled"], staff: "all" },
  },
  booking_earnings: {
    key: "booking_id",
    select: {
      host: ["asked", "coming", "stay"],
      co_host_full: ["asked", "coming", "stay"],
      other_host: ["cancelled", "unanswered"],
      staff: "all",
    },
  },
  payments: { key: "booking_id", select: { guest: ["cancelled", "coming", "stay"], staff: "all" } },
  refunds: { key: "booking_id", select: { guest: ["cancelled"], staff: "all" } },

  reviews: {
    key: "id",
    // The unanswered one is hidden from everybody but its author, who is no persona.
    select: { anon: ["review_by_guest", "review_by_host"], others: ["review_by_guest", "review_by_host"] },
    update: {},
    updateColumns: ["overall", "cleanliness", "accuracy", "check_in", "communication", "location", "value", "comment"],
  },
  review_replies: { key: "review_id", select: { anon: ["review_by_guest"], others: ["review_by_guest"] } },

  // The member of staff is support; cases are for moderators.
  moderation_cases: { key: "id", select: { ...moderators, staff: [], finance: [] } },
  reports: { key: "case_id", select: { ...moderators, staff: [], finance: [], stranger: ["report_case"] } },

  saved_searches: {
    key: "person_id",
    select: { guest: ["guest"], host: ["host"] },
    update: { guest: ["guest"], host: ["host"] },
    delete: { guest: ["guest"], host: ["host"] },
    updateColumns: ["name", "alerts"],
  },
  notifications: {
    key: "person_id",
    select: { guest: ["guest"], host: ["host"], other_host: ["other_host"] },
    update: { guest: ["guest"], host: ["host"], other_host: ["other_host"] },
    updateColumns: ["read_at"],
  },
  notification_preferences: {
    key: "person_id",
    select: { guest: ["guest"], host: ["host"] },
    update: { guest: ["guest"], host: ["host"] },
    delete: { guest: ["guest"], host: ["host"] },
    insertColumns: ["kind", "by_mail"],
    updateColumns: ["by_mail"],
  },
};

/** Every function of schema public and who may call it. A function that is missing here fails a test. */
export const FUNCTIONS: Readonly<Record<string, readonly ("anon" | "authenticated" | "service_role")[]>> = {
  accept_booking: ["authenticated"],
  accept_co_host_invitation: ["authenticated"],
  answer_alteration: ["authenticated"],
  approve_property: ["authenticated"],
  become_host: ["authenticated"],
  block_dates: ["authenticated"],
  booking_contacts: ["authenticated"],
  calendar_exports: ["authenticated"],
  cancel_booking: ["authenticated"],
  cancel_erasure: ["authenticated"],
  change_co_host: ["authenticated"],
  co_host_invitations: ["authenticated"],
  create_calendar_export: ["authenticated"],
  decide_case: ["authenticated"],
  decide_verification: ["authenticated"],
  decline_booking: ["authenticated"],
  flagged_bookings: ["authenticated"],
  freeze_quote: ["authenticated"],
  grant_staff_role: ["authenticated"],
  invite_co_host: ["authenticated"],
  lift_suspension: ["authenticated"],
  my_contact_details: ["authenticated"],
  my_erasure: ["authenticated"],
  my_export: ["authenticated"],
  my_sessions: ["authenticated"],
  my_verifications: ["authenticated"],
  order_photos: ["authenticated"],
  pause_property: ["authenticated"],
  popular_cities: ["anon", "authenticated", "service_role"],
  preview_cancellation: ["authenticated"],
  property_calendar: ["anon", "authenticated", "service_role"],
  property_calendar_json: ["anon", "authenticated", "service_role"],
  propose_alteration: ["authenticated"],
  publish_property: ["authenticated"],
  quote_stay: ["anon", "authenticated", "service_role"],
  reject_property: ["authenticated"],
  remove_property: ["authenticated"],
  reply_to_review: ["authenticated"],
  report_person: ["authenticated"],
  report_property: ["authenticated"],
  report_review: ["authenticated"],
  request_booking: ["authenticated"],
  request_erasure: ["authenticated"],
  request_export: ["authenticated"],
  restore_property: ["authenticated"],
  revoke_calendar_export: ["authenticated"],
  revoke_co_host: ["authenticated"],
  revoke_co_host_invitation: ["authenticated"],
  revoke_staff_role: ["authenticated"],
  save_search: ["authenticated"],
  search_clusters: ["anon", "authenticated", "service_role"],
  search_facets: ["anon", "authenticated", "service_role"],
  search_people: ["authenticated"],
  search_properties: ["anon", "authenticated", "service_role"],
  staff_members: ["authenticated"],
  submit_review: ["authenticated"],
  submit_verification: ["authenticated"],
  suggest_places: ["anon", "authenticated", "service_role"],
  suspend_person: ["authenticated"],
  unblock_dates: ["authenticated"],
  update_contact_details: ["authenticated"],
  verification_queue: ["authenticated"],
  withdraw_booking: ["authenticated"],
};

/** Functions of schema private that policies, defaults or invoker functions need, beside those behind the doors above. */
export const INNER_FUNCTIONS: readonly string[] = [
  "am_suspended",
  "caller_id",
  "clock",
  "export_rows",
  "fail",
  "has_staff_role",
  "helped_property_ids",
  "involved_property_ids",
  "is_staff",
  "is_submitted_document",
  "local_moment",
  "my_booking_ids",
  "my_guest_booking_ids",
  "my_hosted_booking_ids",
  "my_property_ids",
  "property_ids_of_my_arrivals",
  "property_today",
  "reader_id",
  "round_half_even",
  "uuid_v7",
  "weekday_set",
];
