insert into private.fee_schedules (service_fee, in_force_from, host_percent, guest_percent)
values
  ('split', '2020-01-01T00:00:00Z', 3, 14),
  ('host_only', '2020-01-01T00:00:00Z', 15.5, 0)
on conflict (service_fee, in_force_from) do nothing;
