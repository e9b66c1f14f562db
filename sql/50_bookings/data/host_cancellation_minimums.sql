insert into public.host_cancellation_minimums (rules_version, currency, amount)
values
  (1, 'EUR', 5000),
  (1, 'USD', 5500),
  (1, 'GBP', 4300),
  (1, 'JPY', 8500),
  (1, 'KWD', 17000)
on conflict (rules_version, currency) do nothing;
