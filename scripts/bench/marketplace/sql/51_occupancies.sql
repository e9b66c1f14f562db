-- Not by property: nights are sold all over the place.
insert into public.occupancies (id, property_id, stay, kind, booking_id)
select bench.id('stay', number), property_id, daterange(check_in, check_out), 'booking', id
from (select bookings.*, bench.number(id) as number from public.bookings offset 0) as booking
order by check_in;

insert into public.occupancies (id, property_id, stay, kind, booking_id)
select
  bench.id('preparation', booking.number),
  booking.property_id,
  daterange(booking.check_out, booking.check_out + property.preparation_nights),
  'preparation',
  booking.id
from (select bookings.*, bench.number(id) as number from public.bookings offset 0) as booking
join public.properties as property on property.id = booking.property_id and property.preparation_nights > 0
order by booking.check_in;
