create table public.booking_transitions (
  from_status public.booking_status not null,
  to_status public.booking_status not null,
  actor public.booking_actor not null,
  primary key (from_status, to_status, actor)
);

comment on table public.booking_transitions is
  E'The legal moves of a booking and who makes them.\n@graphql({"name": "BookingTransition"})';
comment on column public.booking_transitions.from_status is 'Where the booking stands.';
comment on column public.booking_transitions.to_status is 'Where it goes.';
comment on column public.booking_transitions.actor is 'Who moves it.';
