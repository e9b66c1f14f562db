create table public.occupancies (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  stay daterange not null,
  kind public.occupancy_kind not null,
  booking_id uuid,
  feed_id uuid references public.calendar_feeds (id)
    on delete cascade,
  note text not null default '',
  lapses_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint stay_is_a_bounded_range check (not isempty(stay) and not lower_inf(stay) and not upper_inf(stay)),
  constraint booking_kinds_name_their_booking
    check ((kind in ('booking', 'hold', 'request', 'preparation')) = (booking_id is not null)),
  constraint only_external_kinds_name_a_feed check (feed_id is null or kind = 'external'),
  constraint only_pending_kinds_lapse check (lapses_at is null or kind in ('hold', 'request', 'preparation')),
  constraint note_is_not_too_long check (char_length(note) <= 500),
  constraint stays_do_not_overlap exclude using gist (property_id with =, stay with &&)
);

create index occupancies_booking_id_idx on public.occupancies (booking_id);
create index occupancies_feed_id_idx on public.occupancies (feed_id);
create index occupancies_lapses_at_idx on public.occupancies (lapses_at) where lapses_at is not null;

comment on table public.occupancies is
  E'Every night that is taken, for whatever reason, under one exclusion constraint: a night is sold once.\n@graphql({"name": "Occupancy"})';
comment on column public.occupancies.id is 'Identifier.';
comment on column public.occupancies.property_id is 'The property.';
comment on column public.occupancies.stay is 'Nights taken: [first night, day after the last night).';
comment on column public.occupancies.kind is 'Why they are taken.';
comment on column public.occupancies.booking_id is 'The booking, for the kinds that come from one.';
comment on column public.occupancies.feed_id is 'The calendar of another platform, for nights that are taken there.';
comment on column public.occupancies.note is
  'The host''s own words on a block; what another platform says of its nights.';
comment on column public.occupancies.lapses_at is
  'From when on a hold or a request no longer keeps its nights; null for what stays.';
comment on column public.occupancies.created_at is 'When the row was written.';
comment on constraint occupancies_property_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "property", "local_name": "occupancies"})';
comment on constraint occupancies_feed_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "feed", "local_name": "occupancies"})';
