create table public.booking_alterations (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  proposed_by public.booking_actor not null,
  status public.alteration_status not null default 'open',
  check_in date not null,
  check_out date not null,
  adults smallint not null,
  children smallint not null,
  infants smallint not null,
  pets smallint not null,
  total_amount bigint not null,
  difference_amount bigint not null,
  line_items jsonb not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint proposed_by_a_party check (proposed_by in ('guest', 'host')),
  constraint check_out_is_after_check_in check (check_out > check_in)
);

create index booking_alterations_booking_id_idx on public.booking_alterations (booking_id);
create unique index booking_alterations_open_booking_id_idx on public.booking_alterations (booking_id)
where status in ('open', 'awaiting_payment');
create index booking_alterations_expires_at_idx on public.booking_alterations (expires_at)
where status in ('open', 'awaiting_payment');

comment on table public.booking_alterations is
  E'Other dates or another party that one side of a confirmed booking proposes; the old booking stands until the other agrees and what is due is paid.\n@graphql({"name": "BookingAlteration"})';
comment on column public.booking_alterations.id is 'Key.';
comment on column public.booking_alterations.booking_id is 'The booking.';
comment on column public.booking_alterations.proposed_by is 'guest or host; the other side answers.';
comment on column public.booking_alterations.status is
  'Where it stands; awaiting_payment when accepted and more is due.';
comment on column public.booking_alterations.check_in is 'First night.';
comment on column public.booking_alterations.check_out is 'Day of departure.';
comment on column public.booking_alterations.adults is 'Number of adults.';
comment on column public.booking_alterations.children is 'Number of children.';
comment on column public.booking_alterations.infants is 'Number of infants.';
comment on column public.booking_alterations.pets is 'Number of pets.';
comment on column public.booking_alterations.total_amount is
  'New total in minor units, as quoted when it was proposed.';
comment on column public.booking_alterations.difference_amount is
  'New total less the old: charged when positive, refunded when negative.';
comment on column public.booking_alterations.line_items is
  'What the new total is made of: [{kind, label, quantity, unit_amount, amount}], and nightly_amounts of accommodation.';
comment on column public.booking_alterations.expires_at is 'Until when it can be answered, or paid.';
comment on column public.booking_alterations.answered_at is 'When the other side answered.';
comment on column public.booking_alterations.created_at is 'When it was proposed.';
comment on constraint booking_alterations_booking_id_fkey on public.booking_alterations is
  '@graphql({"foreign_name": "booking", "local_name": "alterations"})';
