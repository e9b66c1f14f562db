-- The calendar is below bookings, so the key that points up is added here.
alter table public.occupancies
add constraint occupancies_booking_id_fkey
  foreign key (booking_id) references public.bookings (id)
    on delete cascade;

comment on constraint occupancies_booking_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "booking", "local_name": "occupancies"})';
