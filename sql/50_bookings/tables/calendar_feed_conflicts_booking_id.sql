-- The calendar is below bookings, so the key that points up is added here.
alter table public.calendar_feed_conflicts
add constraint calendar_feed_conflicts_booking_id_fkey
  foreign key (booking_id) references public.bookings (id)
    on delete cascade;

comment on constraint calendar_feed_conflicts_booking_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "booking", "local_name": "calendarFeedConflicts"})';
