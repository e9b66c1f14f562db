insert into public.property_types (code, name, position)
values
  ('apartment', 'Apartment', 1),
  ('house', 'House', 2),
  ('villa', 'Villa', 3),
  ('townhouse', 'Townhouse', 4),
  ('loft', 'Loft', 5),
  ('studio', 'Studio', 6),
  ('guest_house', 'Guest house', 7),
  ('bed_and_breakfast', 'Bed and breakfast', 8),
  ('hotel', 'Hotel', 9),
  ('hostel', 'Hostel', 10),
  ('cabin', 'Cabin', 11),
  ('chalet', 'Chalet', 12),
  ('cottage', 'Cottage', 13),
  ('bungalow', 'Bungalow', 14),
  ('farm_stay', 'Farm stay', 15),
  ('tiny_house', 'Tiny house', 16),
  ('treehouse', 'Treehouse', 17),
  ('houseboat', 'Houseboat', 18),
  ('camper', 'Camper', 19),
  ('tent', 'Tent', 20),
  ('castle', 'Castle', 21),
  ('other', 'Other', 22)
on conflict (code) do update
  set
    name = excluded.name,
    position = excluded.position;
