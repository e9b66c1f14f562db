create table public.bookings (
  id uuid primary key default private.uuid_v7(),
  code text not null default private.short_code(),
  property_id uuid not null references public.properties (id)
    on delete restrict,
  guest_id uuid not null references public.profiles (id)
    on delete restrict,
  host_id uuid not null references public.profiles (id)
    on delete restrict,
  status public.booking_status not null,
  check_in date not null,
  check_out date not null,
  nights integer not null generated always as (check_out - check_in) stored,
  adults smallint not null,
  children smallint not null default 0,
  infants smallint not null default 0,
  pets smallint not null default 0,
  instant boolean not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  total_amount bigint not null,
  cancellation_policy public.cancellation_policy not null,
  time_zone text not null,
  check_in_time time not null,
  check_out_time time not null,
  message text not null default '',
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  expires_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint bookings_code_is_unique unique (code),
  constraint check_out_is_after_check_in check (check_out > check_in),
  constraint party_has_an_adult check (adults >= 1 and children >= 0 and infants >= 0 and pets >= 0),
  constraint total_amount_is_not_negative check (total_amount >= 0),
  constraint guest_is_not_the_host check (guest_id <> host_id),
  constraint message_is_not_too_long check (char_length(message) <= 2000),
  constraint pending_booking_expires
    check (status not in ('requested', 'awaiting_payment', 'pre_approved') or expires_at is not null)
);

create index bookings_property_id_check_in_idx on public.bookings (property_id, check_in);
create index bookings_guest_id_check_in_idx on public.bookings (guest_id, check_in);
create index bookings_host_id_check_in_idx on public.bookings (host_id, check_in);
create index bookings_currency_idx on public.bookings (currency);
create index bookings_expires_at_idx on public.bookings (expires_at)
where status in ('requested', 'awaiting_payment', 'pre_approved');
create index bookings_check_in_idx on public.bookings (check_in) where status = 'confirmed';
create index bookings_check_out_idx on public.bookings (check_out) where status = 'in_progress';
create index bookings_rules_version_idx on public.bookings (rules_version);

comment on table public.bookings is
  E'A stay that a guest asked for or booked, with a snapshot of the terms it was made under. Moved by commands only.\n@graphql({"name": "Booking", "totalCount": {"enabled": true}, "aggregate": {"enabled": true}})';
comment on column public.bookings.code is 'Short code to say on the phone.';
comment on column public.bookings.property_id is 'The property.';
comment on column public.bookings.guest_id is 'Who stays.';
comment on column public.bookings.host_id is 'Who hosts, as of the booking.';
comment on column public.bookings.status is 'Where it stands.';
comment on column public.bookings.check_in is 'First night, a date in property time.';
comment on column public.bookings.check_out is
  'Day of departure, a date in property time; its night is free for the next guest.';
comment on column public.bookings.nights is 'Number of nights.';
comment on column public.bookings.instant is 'Whether it was booked without asking the host.';
comment on column public.bookings.currency is 'ISO 4217, the currency of the property.';
comment on column public.bookings.total_amount is 'What the guest pays, in minor units: the sum of the line items.';
comment on column public.bookings.cancellation_policy is 'Terms of refund, as of the booking.';
comment on column public.bookings.time_zone is 'IANA time zone of the property, as of the booking.';
comment on column public.bookings.check_in_time is 'In property time, as of the booking.';
comment on column public.bookings.check_out_time is 'In property time, as of the booking.';
comment on column public.bookings.message is 'What the guest wrote to the host.';
comment on column public.bookings.rules_version is 'The booking rules it was made under.';
comment on column public.bookings.expires_at is 'When the request or the hold lapses.';
comment on column public.bookings.confirmed_at is 'When it was confirmed.';
comment on column public.bookings.cancelled_at is 'When it was cancelled, by whomever.';
comment on column public.bookings.id is 'Key.';
comment on column public.bookings.adults is 'Number of adults.';
comment on column public.bookings.children is 'Number of children; they count towards the capacity.';
comment on column public.bookings.infants is 'Number of infants; they do not count.';
comment on column public.bookings.pets is 'Number of pets.';
comment on column public.bookings.created_at is 'When it was asked for.';
comment on column public.bookings.updated_at is 'When it last changed.';
comment on constraint bookings_currency_fkey on public.bookings is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "bookings"})';
comment on constraint bookings_guest_id_fkey on public.bookings is
  '@graphql({"foreign_name": "guest", "local_name": "bookingsAsGuest"})';
comment on constraint bookings_host_id_fkey on public.bookings is
  '@graphql({"foreign_name": "host", "local_name": "bookingsAsHost"})';
comment on constraint bookings_property_id_fkey on public.bookings is
  '@graphql({"foreign_name": "property", "local_name": "bookings"})';
comment on constraint bookings_rules_version_fkey on public.bookings is
  '@graphql({"foreign_name": "rules", "local_name": "bookings"})';
