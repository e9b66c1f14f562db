create type public.alteration_status as enum (
  'open',
  'awaiting_payment',
  'accepted',
  'declined',
  'withdrawn',
  'expired'
);
comment on type public.alteration_status is 'Where a proposed change of a booking stands.';
