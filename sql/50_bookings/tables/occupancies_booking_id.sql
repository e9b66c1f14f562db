-- The calendar is below bookings, so the key that points up is added here.
alter table public.occupancies
add constraint occupancies_booking_id_fkey
  foreign key (booking_id) references public.bookings (id)
    on delete cascade;
