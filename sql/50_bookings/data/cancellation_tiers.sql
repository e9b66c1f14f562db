insert into public.cancellation_tiers
  (rules_version, terms, position, lead_days, lead_hours, any_time, booked_within, nights_kept, refund_ratio)
values
  (1, 'flexible', 1, 0, 24, false, null, 0, 1),
  (1, 'flexible', 2, 0, 0, true, null, 1, 1),
  (1, 'moderate', 1, 5, 0, false, null, 0, 1),
  (1, 'moderate', 2, 0, 0, true, null, 1, 0.5),
  (1, 'limited', 1, 14, 0, false, null, 0, 1),
  (1, 'limited', 2, 7, 0, false, null, 0, 0.5),
  (1, 'limited', 3, 0, 0, true, null, 0, 0),
  (1, 'firm', 1, 30, 0, false, null, 0, 1),
  (1, 'firm', 2, 7, 0, false, null, 0, 0.5),
  (1, 'firm', 3, 0, 0, true, null, 0, 0),
  (1, 'strict', 1, 14, 0, false, '48 hours', 0, 1),
  (1, 'strict', 2, 7, 0, false, null, 0, 0.5),
  (1, 'strict', 3, 0, 0, true, null, 0, 0),
  (1, 'long_stay', 1, 30, 0, false, null, 0, 1),
  (1, 'long_stay', 2, 0, 0, true, null, 30, 1),
  (1, 'grace', 1, 0, 0, true, null, 0, 1)
on conflict (rules_version, terms, position) do nothing;
