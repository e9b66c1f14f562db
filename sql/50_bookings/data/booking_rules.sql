insert into public.booking_rules
  (
    version,
    in_force_from,
    request_lifetime,
    payment_hold,
    capture_hold,
    grace_period,
    grace_lead_days,
    long_stay_nights,
    funds_release_delay,
    review_window_days,
    reply_window_days,
    host_fee_percent_over_30_days,
    host_fee_percent_over_48_hours,
    host_fee_percent_under_48_hours
  )
values (1, '2020-01-01', '24 hours', '15 minutes', '24 hours', '24 hours', 7, 28, '24 hours', 14, 30, 10, 25, 50)
on conflict (version) do nothing;
