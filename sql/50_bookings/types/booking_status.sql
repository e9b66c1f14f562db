create type public.booking_status as enum (
  'inquiry',
  'pre_approved',
  'requested',
  'awaiting_payment',
  'confirmed',
  'in_progress',
  'completed',
  'declined',
  'expired',
  'withdrawn',
  'cancelled_by_guest',
  'cancelled_by_host',
  'cancelled_by_staff',
  'no_show'
);
comment on type public.booking_status is 'Where a booking stands; legal moves are the rows of booking_transitions.';
