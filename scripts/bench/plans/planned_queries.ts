import type { Caller } from "./explain_nested.ts";
import type { Examples } from "./find_examples.ts";

/** A query, and the indexes that it is meant to use. */
export type PlannedQuery = {
  readonly name: string;
  readonly caller: Caller;
  readonly text: string;
  /** Each has to be the name of an index that is used. */
  readonly uses: readonly RegExp[];
};

/** The queries that a marketplace lives by. */
export function plannedQueries(examples: Examples): readonly PlannedQuery[] {
  const { propertyId, hostId, guestId, bookingId, checkIn, checkOut, today } = examples;
  const anybody: Caller = { role: "anon" };
  const guest: Caller = { role: "authenticated", personId: guestId };
  const host: Caller = { role: "authenticated", personId: hostId };
  const stay = `check_in => '${checkIn}', check_out => '${checkOut}', adults => 2`;
  const city = "west => 2.3, south => 48.8, east => 2.4, north => 48.9";
  const search = (...criteria: string[]): string => `select public.search_properties(${criteria.join(", ")})`;
  const columns = "id, code, status, property_id, check_in, check_out, total_amount";

  return [
    {
      name: "search: a city in view, by rating",
      caller: anybody,
      text: search(city, stay, "max_price => 20000", "sort => 'rating'"),
      uses: [/^search_listings_(cell_\d+_score|position)_idx$/u],
    },
    {
      name: "search: a region in view, by rating",
      caller: anybody,
      text: search("west => -2.5, south => 49.3, east => 2, north => 53.7", stay, "sort => 'rating'"),
      uses: [/^search_listings_cell_\d+_score_idx$/u],
    },
    {
      name: "search: everywhere, by rating",
      caller: anybody,
      text: search(stay, "sort => 'rating'"),
      uses: [/^search_listings_score_idx$/u],
    },
    {
      name: "search: a city by its name",
      caller: anybody,
      text: search("query => 'Lisbon'", stay),
      uses: [/^search_listings_place_id_relevance_idx$/u],
    },
    {
      name: "search: words of a description",
      caller: anybody,
      text: search("query => 'Fahrräder Bahnhof'", stay),
      uses: [/^search_documents_document_idx$/u],
    },
    {
      name: "search: rare amenities, everywhere",
      caller: anybody,
      text: search("amenities => array['sauna', 'piano']", stay),
      uses: [/^search_listings_amenities_idx$/u],
    },
    {
      name: "search: the cheapest stays of a city in view",
      caller: anybody,
      text: search(city, stay, "sort => 'price'"),
      uses: [/^search_listings_(cell_\d+_floor_price|position)_idx$/u],
    },
    {
      name: "search: the newest",
      caller: anybody,
      text: search(stay, "sort => 'newest'"),
      uses: [/^search_listings_published_epoch_idx$/u],
    },
    {
      name: "search: the nearest",
      caller: anybody,
      text: search("near_lat => 48.86", "near_lng => 2.35", "radius_m => 5000", stay, "sort => 'distance'"),
      uses: [/^search_listings_position_idx$/u],
    },
    {
      name: "property_calendar",
      caller: anybody,
      text: `select * from public.property_calendar('${propertyId}', '${today}', '${today}'::date + 60)`,
      uses: [/^properties_pkey$/u, /^stays_do_not_overlap$/u, /^(rules_of_a_kind_do_not_overlap|calendar_rules_.*)$/u],
    },
    {
      name: "quote_stay",
      caller: anybody,
      text: `select public.quote_stay('${propertyId}', '${checkIn}', '${checkOut}', 2)`,
      uses: [
        /^properties_pkey$/u,
        /^stays_do_not_overlap$/u,
        /^(rules_of_a_kind_do_not_overlap|calendar_rules_.*)$/u,
        /^promotions_property_id_idx$/u,
      ],
    },
    {
      name: "a guest's own bookings, through the policy",
      caller: guest,
      text: `select ${columns} from public.bookings where guest_id = '${guestId}' order by check_in desc limit 20`,
      uses: [/^bookings_guest_id_check_in_idx$/u],
    },
    {
      name: "a host's bookings to come, through the policy",
      caller: host,
      text: `select ${columns} from public.bookings where host_id = '${hostId}' and check_in >= '${today}' order by check_in limit 20`,
      uses: [/^bookings_host_id_check_in_idx$/u],
    },
    {
      name: "a booking by its identifier, through the policy",
      caller: guest,
      text: `select ${columns} from public.bookings where id = '${bookingId}'`,
      uses: [/^bookings_pkey$/u],
    },
    {
      name: "a host's properties, through the policy",
      caller: host,
      text: `select id, title, status from public.properties where host_id = '${hostId}' order by id`,
      uses: [/^properties_host_id_idx$/u],
    },
    {
      name: "the check that nights are free, and a booking",
      caller: guest,
      text: `
        do $do$
        begin
          perform public.request_booking('${propertyId}', '${checkIn}', '${checkOut}', 1);
        exception when others then
          -- Somebody may have the nights: that they were looked for is what counts.
          if sqlstate !~ '^R' then raise; end if;
        end;
        $do$`,
      uses: [
        /^properties_pkey$/u,
        /^stays_do_not_overlap$/u,
        /^bookings_expires_at_idx$|^bookings_property_id_check_in_idx$/u,
      ],
    },
  ];
}
