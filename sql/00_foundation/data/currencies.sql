insert into public.currencies (code, exponent, name)
values
  ('EUR', 2, 'Euro'),
  ('USD', 2, 'US dollar'),
  ('GBP', 2, 'Pound sterling'),
  ('JPY', 0, 'Yen'),
  ('KWD', 3, 'Kuwaiti dinar')
on conflict (code) do update
set
  exponent = excluded.exponent,
  name = excluded.name;
