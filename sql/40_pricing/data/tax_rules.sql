-- Examples of each kind. An operator checks and completes them for the places where the marketplace is open.
insert into private.tax_rules
  (code, name, country, city, kind, percent, amount, currency, max_nights, is_included, children_pay, from_date, source)
values
  (
    'nl_amsterdam_tourist_tax',
    'Tourist tax of Amsterdam',
    'NL',
    'Amsterdam',
    'percent',
    12.5,
    null,
    null,
    null,
    false,
    false,
    '2024-01-01',
    'https://www.amsterdam.nl/en/municipal-taxes/tourist-tax/'
  ),
  (
    'pt_porto_tourist_tax',
    'Tourist tax of Porto',
    'PT',
    'Porto',
    'per_person_night',
    null,
    300,
    'EUR',
    7,
    false,
    false,
    '2024-12-01',
    'https://www.cm-porto.pt'
  ),
  (
    'is_accommodation_tax',
    'Accommodation tax of Iceland',
    'IS',
    null,
    'per_night',
    null,
    800,
    'ISK',
    null,
    false,
    false,
    '2025-01-01',
    'https://www.skatturinn.is'
  ),
  (
    'is_value_added_tax',
    'Value added tax of Iceland',
    'IS',
    null,
    'percent',
    11,
    null,
    null,
    null,
    true,
    false,
    '2015-01-01',
    'https://www.skatturinn.is'
  )
on conflict (code) do nothing;
