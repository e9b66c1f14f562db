insert into public.amenity_groups (code, name, position)
values
  ('essentials', 'Essentials', 1),
  ('kitchen', 'Kitchen and dining', 2),
  ('bathroom', 'Bathroom', 3),
  ('bedroom', 'Bedroom and laundry', 4),
  ('comfort', 'Heating and cooling', 5),
  ('work', 'Internet and office', 6),
  ('entertainment', 'Entertainment', 7),
  ('family', 'Family', 8),
  ('outdoor', 'Outdoor', 9),
  ('location', 'Location', 10),
  ('parking', 'Parking and facilities', 11),
  ('safety', 'Safety', 12),
  ('accessibility', 'Accessibility', 13)
on conflict (code) do update set name = excluded.name, position = excluded.position;
