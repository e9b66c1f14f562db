create table public.booking_events (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  from_status public.booking_status,
  to_status public.booking_status not null,
  actor public.booking_actor not null,
  actor_id uuid references public.profiles (id)
    on delete set null,
  reason text not null default '',
  happened_at timestamptz not null default private.clock(),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

create index booking_events_booking_id_idx on public.booking_events (booking_id, happened_at);
create index booking_events_actor_id_idx on public.booking_events (actor_id);

comment on table public.booking_events is
  E'History of a booking: one row per move, never changed.\n@graphql({"name": "BookingEvent"})';
comment on column public.booking_events.id is 'Identifier.';
comment on column public.booking_events.booking_id is 'The booking.';
comment on column public.booking_events.from_status is 'Where it stood; null when it was made.';
comment on column public.booking_events.to_status is 'Where it went.';
comment on column public.booking_events.actor is 'In which part the move was made.';
comment on column public.booking_events.actor_id is 'The person; null for the system.';
comment on column public.booking_events.reason is 'Why, in the person''s words.';
comment on column public.booking_events.happened_at is 'When.';
comment on constraint booking_events_actor_id_fkey on public.booking_events is
  '@graphql({"foreign_name": "actorProfile", "local_name": "bookingEvents"})';
comment on constraint booking_events_booking_id_fkey on public.booking_events is
  '@graphql({"foreign_name": "booking", "local_name": "events"})';
