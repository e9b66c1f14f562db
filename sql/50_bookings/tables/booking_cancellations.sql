create table public.booking_cancellations (
  booking_id uuid primary key references public.bookings (id)
    on delete cascade,
  cancelled_by public.booking_actor not null,
  terms text not null,
  refund_amount bigint not null,
  kept_amount bigint not null,
  lines jsonb not null,
  cancelled_at timestamptz not null default private.clock(),
  constraint parts_are_not_negative check (refund_amount >= 0 and kept_amount >= 0)
);

comment on table public.booking_cancellations is
  E'What was given back when a confirmed booking was cancelled, and under which terms.\n@graphql({"name": "BookingCancellation"})';
comment on column public.booking_cancellations.booking_id is 'The booking.';
comment on column public.booking_cancellations.cancelled_by is 'Who cancelled.';
comment on column public.booking_cancellations.terms is
  'The terms that held: a cancellation policy, long_stay, grace, or full_refund when the host or staff cancelled.';
comment on column public.booking_cancellations.refund_amount is 'Given back to the guest, in minor units.';
comment on column public.booking_cancellations.kept_amount is
  'Not given back, in minor units; with the refund it makes the total.';
comment on column public.booking_cancellations.lines is
  'The refund of each line item: [{position, kind, label, amount, refund_amount}].';
comment on column public.booking_cancellations.cancelled_at is 'When.';
comment on constraint booking_cancellations_booking_id_fkey on public.booking_cancellations is
  '@graphql({"foreign_name": "booking", "local_name": "cancellation"})';
