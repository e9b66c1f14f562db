-- The demo marketplace, part three: stays of the past with their reviews, coming stays, requests, a
-- cancellation, blocked nights. All of it goes through the same commands as in life, at its own time.
create function pg_temp.demo_id(number integer)
returns uuid
language sql
return ('de000000-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid;

create function pg_temp.become(person uuid)
returns void
language sql
as $$
  select set_config(
    'request.jwt.claims',
    case when person is null then '' else jsonb_build_object('sub', person, 'role', 'authenticated')::text end, true
  );
$$;

-- What the payments function and Stripe's webhook do between them.
create function pg_temp.pay(booking public.bookings)
returns void
language plpgsql
as $$
declare
  payment public.payments := private.begin_payment(booking.id, booking.guest_id);
  intent text := 'pi_demo_' || replace(payment.id::text, '-', '');
  kind text := case when payment.captured_manually then 'amount_capturable_updated' else 'succeeded' end;
begin
  perform private.attach_provider_payment(payment.id, intent);
  perform private.record_provider_event(
    'evt_' || intent, 'payment_intent.' || kind, private.clock(),
    jsonb_build_object(
      'id', 'evt_' || intent, 'type', 'payment_intent.' || kind,
      'data', jsonb_build_object(
        'object', jsonb_build_object(
          'object', 'payment_intent', 'id', intent, 'amount', payment.amount,
          'amount_received', case when kind = 'succeeded' then payment.amount else 0 end,
          'currency', lower(payment.currency), 'metadata', jsonb_build_object('payment_id', payment.id, 'booking_id', booking.id)
        )
      )
    )
  );
  perform private.apply_provider_event('evt_' || intent);
end;
$$;

create function pg_temp.book(property integer, guest integer, days_ahead integer, nights integer)
returns public.bookings
language plpgsql
as $$
declare
  booking public.bookings;
begin
  perform pg_temp.become(pg_temp.demo_id(guest));
  booking := public.request_booking(
    pg_temp.demo_id(property), current_date + days_ahead, current_date + days_ahead + nights, 2,
    message => 'We look forward to it.'
  );
  return booking;
end;
$$;

do $$
declare
  stay record;
  booking public.bookings;
begin
  -- Past stays at places that are booked at once: booked 20 days before, reviewed the day after by both.
  for stay in
    select *
    from (
      values
        (301, 201, -240, 4, 5, 'Exactly as in the pictures, only with more light.'),
        (301, 202, -200, 3, 5, 'We would come back for the kitchen alone.'),
        (301, 203, -150, 5, 4, 'Lovely; the tram is early, and so were we.'),
        (301, 204, -90, 7, 5, 'The children counted the tiles.'),
        (302, 205, -230, 2, 5, 'Ships, coffee, silence.'),
        (302, 206, -170, 6, 4, 'A good desk and a great window.'),
        (302, 207, -60, 3, 5, 'Stairs that a cyclist approves of.'),
        (305, 208, -190, 4, 4, 'Small and perfect for one.'),
        (306, 209, -120, 3, 5, 'We danced around that table.'),
        (307, 210, -210, 4, 5, 'The dog swam in the river each day.'),
        (307, 201, -140, 5, 5, 'Cool in August. That says all.'),
        (307, 203, -70, 3, 4, 'Great house, narrow street.'),
        (308, 202, -100, 4, 5, 'We bought the picture.'),
        (309, 205, -45, 2, 5, 'I found what I was looking for on the third shelf.'),
        (311, 206, -80, 5, 4, 'The bath in the middle of the room takes courage.'),
        (314, 207, -180, 2, 5, 'Slept like a sailor.'),
        (314, 208, -110, 3, 4, 'Charming, and a little bit of a climb.'),
        (314, 204, -30, 2, 5, 'Breakfast in the wheelhouse!'),
        (316, 209, -160, 4, 5, 'Take the green bicycle.'),
        (317, 210, -50, 3, 5, 'Garden, kettle, peace.'),
        (320, 201, -220, 4, 5, 'Nobody hurries here.'),
        (320, 202, -130, 5, 5, 'We watched the neighbour weave.'),
        (320, 208, -40, 3, 5, 'A treasure.'),
        (321, 205, -85, 6, 4, 'Simple and right.'),
        (323, 203, -55, 4, 4, 'Well placed and well heated.'),
        (325, 204, -175, 5, 5, 'The jacaranda was in flower.'),
        (325, 206, -105, 7, 5, 'Worked a week, wished for two.'),
        (325, 207, -35, 3, 4, 'Lively street on Fridays.'),
        (326, 208, -65, 4, 5, 'That terrace.'),
        (328, 209, -25, 2, 5, 'The chilaquiles deserve their own review.')
    ) as past (property, guest, days_ahead, nights, stars, words)
    order by days_ahead
  loop
    perform private.set_clock(now() + make_interval(days => stay.days_ahead - 20));
    booking := pg_temp.book(stay.property, stay.guest, stay.days_ahead, stay.nights);
    perform pg_temp.pay(booking);
    perform private.set_clock(
      private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone) + interval '1 day'
    );
    perform private.advance_stay(booking.id);
    perform public.submit_review(
      booking.id, stay.stars, stay.stars, stay.stars, 5, 5, least(5, stay.stars + 1), 4, stay.words
    );
    perform pg_temp.become(booking.host_id);
    perform public.submit_review(booking.id, 5, 5, null, null, 5, null, null, 'Welcome back any time.');
    -- Nobody waits for the jobs of the past.
    delete from pgboss.job;
  end loop;
  perform private.set_clock(null);

  -- Coming stays, paid.
  for stay in
    select *
    from (
      values
        (301, 210, 12, 4), (302, 204, 25, 3), (307, 206, 40, 7), (308, 203, 9, 3), (314, 201, 33, 2), (316, 205, 18, 5),
        (320, 209, 60, 6), (325, 202, 21, 4), (326, 207, 47, 3), (311, 208, 75, 7)
    ) as coming (property, guest, days_ahead, nights)
  loop
    perform pg_temp.pay(pg_temp.book(stay.property, stay.guest, stay.days_ahead, stay.nights));
  end loop;

  -- Requests that wait for their hosts.
  for stay in
    select * from (values (304, 201, 30, 4), (319, 203, 45, 5), (327, 206, 55, 3)) as asked (property, guest, days_ahead, nights)
  loop
    perform pg_temp.pay(pg_temp.book(stay.property, stay.guest, stay.days_ahead, stay.nights));
  end loop;

  -- Somebody had to change plans.
  booking := pg_temp.book(323, 202, 50, 4);
  perform pg_temp.pay(booking);
  perform public.cancel_booking(booking.id, 'The ferry does not run that week.');

  -- A host who is away.
  perform pg_temp.become(pg_temp.demo_id(103));
  perform public.block_dates(pg_temp.demo_id(313), current_date + 20, current_date + 34, 'We are sailing ourselves.');
  perform pg_temp.become(null);
end
$$;

select private.release_funds();

-- The story is told: nobody needs a mail about it, nor a job for what has come about. Requests still expire.
delete from pgboss.job as job where job.name <> 'expire_booking' or job.start_after <= now();
delete from public.notifications where created_at < now() - interval '7 days';
