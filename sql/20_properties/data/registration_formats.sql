insert into public.registration_formats (country, name, pattern, example)
values
  (
    'ES',
    'Número de registro de alquiler (NRUA)',
    '^ES[FH][A-Z]?(TU|NT)[0-9A-Z/.-]{20,70}$',
    'ESFCTU00000000000000000000000000000000000000000000'
  ),
  ('FR', 'Numéro de déclaration', '^[0-9][0-9AB][0-9]{9}[0-9A-Z]{2}$', '7505600000000'),
  ('GR', 'Αριθμός Μητρώου Ακινήτου (ΑΜΑ)', '^[0-9]{11}$', '00000000000'),
  ('IT', 'Codice Identificativo Nazionale (CIN)', '^IT[0-9]{6}[A-Z][0-9][0-9A-Z]{8}$', 'IT000000A000000000'),
  ('NL', 'Registratienummer', '^[0-9]{4} ?([0-9A-F]{4} ?){4}[0-9A-F]{4}$', '0363 0000 0000 0000 0000 0000'),
  ('PT', 'Registo de Alojamento Local', '^[0-9]{1,6}/AL$', '12345/AL')
on conflict (country) do update
  set
    name = excluded.name,
    pattern = excluded.pattern,
    example = excluded.example;
