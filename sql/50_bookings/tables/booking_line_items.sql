create table public.booking_line_items (
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  position smallint not null,
  kind text not null,
  label text not null,
  quantity integer not null,
  unit_amount bigint not null,
  amount bigint not null,
  nightly_amounts bigint[],
  primary key (booking_id, position),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.booking_line_items is
  E'What the total of a booking is made of; the amounts add up to it.\n@graphql({"name": "BookingLineItem"})';
comment on column public.booking_line_items.booking_id is 'The booking.';
comment on column public.booking_line_items.position is 'Order on the invoice, from 1.';
comment on column public.booking_line_items.kind is
  'accommodation, extra_guests, discount, cleaning_fee, pet_fee, guest_service_fee or tax.';
comment on column public.booking_line_items.label is 'Text for people.';
comment on column public.booking_line_items.quantity is 'How many units.';
comment on column public.booking_line_items.unit_amount is
  'Price of a unit in minor units; when units differ, their rounded average.';
comment on column public.booking_line_items.amount is 'Minor units; discounts are negative.';
comment on column public.booking_line_items.nightly_amounts is
  'What each night costs, in order, for accommodation; refunds of single nights go by it. Null for other lines.';
comment on constraint booking_line_items_booking_id_fkey on public.booking_line_items is
  '@graphql({"foreign_name": "booking", "local_name": "lineItems"})';
