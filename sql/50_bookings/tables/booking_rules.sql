create table public.booking_rules (
  version smallint primary key,
  in_force_from timestamptz not null,
  request_lifetime interval not null,
  payment_hold interval not null,
  capture_hold interval not null,
  grace_period interval not null,
  grace_lead_days smallint not null,
  long_stay_nights smallint not null,
  funds_release_delay interval not null,
  review_window_days smallint not null,
  reply_window_days smallint not null,
  host_fee_percent_over_30_days numeric(5, 2) not null,
  host_fee_percent_over_48_hours numeric(5, 2) not null,
  host_fee_percent_under_48_hours numeric(5, 2) not null,
  constraint booking_rules_in_force_from_is_unique unique (in_force_from)
);

comment on table public.booking_rules is
  E'The numbers that bookings are made under. A version is never changed: a new one comes into force, and bookings keep theirs.\n@graphql({"name": "BookingRules"})';
comment on column public.booking_rules.version is 'Number of the version.';
comment on column public.booking_rules.in_force_from is 'From when new bookings follow it.';
comment on column public.booking_rules.request_lifetime is 'How long a host has to answer a request.';
comment on column public.booking_rules.payment_hold is 'How long a guest has to pay.';
comment on column public.booking_rules.capture_hold is
  'How long an accepted request with an authorised card keeps its nights while the money is taken.';
comment on column public.booking_rules.grace_period is
  'After confirmation: how long a guest may cancel for a full refund.';
comment on column public.booking_rules.grace_lead_days is
  'Grace needs this many days between confirmation and check-in.';
comment on column public.booking_rules.long_stay_nights is
  'From this many nights the long-stay terms replace the policy of the property.';
comment on column public.booking_rules.funds_release_delay is 'After check-in: when the money becomes the host''s.';
comment on column public.booking_rules.review_window_days is 'Days from check-out in which either side reviews.';
comment on column public.booking_rules.reply_window_days is 'Days from publication in which the reviewed side replies.';
comment on column public.booking_rules.host_fee_percent_over_30_days is
  'Of the accommodation, charged to a host who cancels more than 30 days before check-in.';
comment on column public.booking_rules.host_fee_percent_over_48_hours is 'The same from 30 days to 48 hours before.';
comment on column public.booking_rules.host_fee_percent_under_48_hours is
  'The same under 48 hours before, and after check-in.';
