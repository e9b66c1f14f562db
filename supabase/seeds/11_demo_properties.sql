-- The demo marketplace, part two: 30 properties in five cities. Their pictures are in seeds/pictures, drawn by
-- scripts/database/draw_demo_pictures.ts, and uploaded by `supabase seed buckets`.
select private.set_clock(now() - interval '290 days');

create temporary table demo_cities as
select *
from (
  values
    ('lisbon', 'Lisboa', 'PT', 'EUR', 38.7139, -9.1394),
    ('porto', 'Porto', 'PT', 'EUR', 41.1496, -8.6110),
    ('amsterdam', 'Amsterdam', 'NL', 'EUR', 52.3702, 4.8952),
    ('kyoto', 'Kyoto', 'JP', 'JPY', 35.0116, 135.7681),
    ('mexico', 'Ciudad de México', 'MX', 'MXN', 19.4194, -99.1616)
) as city (key, name, country, currency, latitude, longitude);

-- Prices are in minor units: cents of the euro and the peso, whole yen.
create temporary table demo_properties as
select
  ('de000000-0000-4000-8000-' || lpad(property.number::text, 12, '0'))::uuid as id,
  ('de000000-0000-4000-8000-' || lpad(property.host::text, 12, '0'))::uuid as host_id,
  property.*
from (
  values
    (301, 101, 'lisbon', 'Tiled flat above Alfama', 'apartment', 'entire_place', 4, 2, 3, 1.0, 11800, 4500, 'flexible', true, 'Rua de São Tomé 41', 'Morning sun in the kitchen, a tram that rattles by, and walls of tiles from 1890.'),
    (302, 101, 'lisbon', 'Attic with a view of the river', 'loft', 'entire_place', 2, 1, 1, 1.0, 9600, 3500, 'moderate', true, 'Calçada do Combro 12', 'Low ceilings, a wide window, ships all day long.'),
    (303, 101, 'lisbon', 'Quiet room in Graça', 'apartment', 'private_room', 2, 1, 1, 1.0, 5200, 1500, 'flexible', false, 'Rua da Graça 98', 'A room with its own bath in a flat full of books.'),
    (304, 102, 'lisbon', 'Townhouse with a lemon tree', 'townhouse', 'entire_place', 6, 3, 4, 2.0, 21000, 7000, 'firm', false, 'Rua do Século 77', 'Three floors around a patio; the lemons are yours.'),
    (305, 102, 'lisbon', 'Studio by the Estrela garden', 'studio', 'entire_place', 2, 0, 1, 1.0, 7400, 3000, 'flexible', true, 'Rua Domingos Sequeira 5', 'Small, bright, and the garden is across the street.'),
    (306, 102, 'lisbon', 'Pine house in Ajuda', 'house', 'entire_place', 5, 2, 3, 1.5, 13200, 5500, 'limited', true, 'Calçada da Ajuda 210', 'Built by hand, with a stove and a long table.'),
    (307, 102, 'porto', 'Granite house by the Douro', 'house', 'entire_place', 6, 3, 4, 2.0, 16400, 6000, 'moderate', true, 'Rua de Miragaia 33', 'Thick walls keep it cool; the river is at the door.'),
    (308, 102, 'porto', 'Gallery flat in Cedofeita', 'apartment', 'entire_place', 3, 1, 2, 1.0, 8800, 4000, 'flexible', true, 'Rua de Miguel Bombarda 150', 'Above a gallery, with a new picture on the wall each month.'),
    (309, 101, 'porto', 'Room over the bookshop', 'guest_house', 'private_room', 2, 1, 1, 1.0, 6100, 1500, 'flexible', true, 'Rua das Carmelitas 20', 'You may read whatever you find.'),
    (310, 101, 'porto', 'Fisherman''s cottage in Afurada', 'cottage', 'entire_place', 4, 2, 2, 1.0, 9900, 4500, 'moderate', false, 'Rua da Praia 8', 'Washing on the line, sardines on the grill.'),
    (311, 102, 'porto', 'Loft in the old tannery', 'loft', 'entire_place', 4, 1, 2, 1.0, 12100, 5000, 'limited', true, 'Rua de São Dinis 61', 'Iron columns, brick, and a bath in the middle of the room.'),
    (312, 101, 'porto', 'Garden bungalow in Foz', 'bungalow', 'entire_place', 4, 2, 3, 1.0, 14300, 5000, 'firm', true, 'Rua de Gondarém 402', 'Five minutes from the ocean, on foot and barefoot.'),
    (313, 103, 'amsterdam', 'Houseboat on the Amstel', 'houseboat', 'entire_place', 4, 2, 2, 1.0, 22500, 7500, 'firm', false, 'Weesperzijde 1002', 'Coots nest at the window in May.'),
    (314, 103, 'amsterdam', 'Cabin of the old tug', 'houseboat', 'private_room', 2, 1, 1, 1.0, 11900, 3000, 'moderate', true, 'Entrepotdok 7', 'A captain''s bunk, and the wheelhouse for breakfast.'),
    (315, 103, 'amsterdam', 'Canal house, first floor', 'apartment', 'entire_place', 4, 2, 2, 1.0, 26000, 8000, 'limited', false, 'Brouwersgracht 88', 'High windows on the prettiest canal there is.'),
    (316, 104, 'amsterdam', 'Bicycle maker''s studio', 'studio', 'entire_place', 2, 0, 1, 1.0, 13800, 4000, 'flexible', true, 'Czaar Peterstraat 130', 'Two bicycles come with the keys.'),
    (317, 104, 'amsterdam', 'Garden room in Watergraafsmeer', 'guest_house', 'private_room', 2, 1, 1, 1.0, 9800, 2500, 'flexible', true, 'Middenweg 305', 'Its own door, its own tea kettle, a shared garden.'),
    (318, 104, 'amsterdam', 'Family house in Noord', 'house', 'entire_place', 6, 3, 5, 1.5, 24500, 8500, 'moderate', false, 'Nieuwendammerdijk 240', 'Bunk beds, a swing, and the ferry is free.'),
    (319, 105, 'kyoto', 'Machiya with an inner garden', 'townhouse', 'entire_place', 5, 2, 5, 1.0, 28000, 9000, 'firm', false, 'Nishijin 14-2', 'Tatami, sliding doors, and moss that grows as slowly as you like.'),
    (320, 105, 'kyoto', 'Weaver''s loft in Nishijin', 'loft', 'entire_place', 2, 1, 2, 1.0, 15500, 5000, 'moderate', true, 'Nishijin 22-8', 'The loom is still there.'),
    (321, 105, 'kyoto', 'Six mats near the Kamo river', 'guest_house', 'private_room', 2, 1, 2, 1.0, 9200, 2000, 'flexible', true, 'Demachi 3-1', 'A simple room; herons before breakfast.'),
    (322, 106, 'kyoto', 'Tea house at the foot of the hills', 'cottage', 'entire_place', 3, 1, 3, 1.0, 21000, 6000, 'limited', false, 'Shishigatani 41', 'Tea is served at five, for those who wake.'),
    (323, 106, 'kyoto', 'Flat by the Nijo castle', 'apartment', 'entire_place', 4, 2, 3, 1.0, 17400, 6000, 'flexible', true, 'Oike 90', 'Modern, warm, close to everything.'),
    (324, 106, 'kyoto', 'Cabin under the cedars of Kurama', 'cabin', 'entire_place', 4, 1, 4, 1.0, 19800, 7000, 'moderate', true, 'Kurama 70', 'The last train is at eleven; after that, owls.'),
    (325, 107, 'mexico', 'Art deco flat in Roma Norte', 'apartment', 'entire_place', 4, 2, 2, 2.0, 165000, 60000, 'moderate', true, 'Calle Orizaba 101', 'Curved balconies over a jacaranda.'),
    (326, 107, 'mexico', 'Roof studio in Condesa', 'studio', 'entire_place', 2, 0, 1, 1.0, 98000, 35000, 'flexible', true, 'Avenida Ámsterdam 62', 'A terrace larger than the room.'),
    (327, 107, 'mexico', 'House of the three patios', 'house', 'entire_place', 8, 4, 6, 3.0, 340000, 120000, 'firm', false, 'Calle Francisco Sosa 180', 'Coyoacán, bougainvillea, a table for twelve.'),
    (328, 108, 'mexico', 'Room with a cook in San Rafael', 'bed_and_breakfast', 'private_room', 2, 1, 1, 1.0, 72000, 15000, 'flexible', true, 'Calle Serapio Rendón 44', 'Chilaquiles until eleven.'),
    (329, 108, 'mexico', 'Printer''s loft in Doctores', 'loft', 'entire_place', 3, 1, 2, 1.0, 110000, 40000, 'limited', true, 'Calle Doctor Lucio 19', 'Posters to take home.'),
    (330, 108, 'mexico', 'Boat people''s cottage in Xochimilco', 'cottage', 'entire_place', 4, 2, 3, 1.0, 125000, 45000, 'moderate', false, 'Embarcadero Caltongo 6', 'Arrive by canal if you wish.')
) as property (
  number, host, city, title, property_type, room_type, max_guests, bedrooms, beds, bathrooms, base_price, cleaning_fee,
  cancellation_policy, instant_book, street, description
);

insert into public.properties (
  id, host_id, title, description, property_type, room_type, max_guests, bedrooms, beds, bathrooms, pets_allowed, currency,
  base_price, weekend_price, cleaning_fee, pet_fee, included_guests, extra_guest_fee, weekly_discount_percent,
  monthly_discount_percent, min_nights, preparation_nights, advance_notice_days, cancellation_policy, instant_book
)
select
  property.id, property.host_id, property.title, property.description, property.property_type,
  property.room_type::public.room_type, property.max_guests, property.bedrooms, property.beds, property.bathrooms,
  property.number % 3 = 0, city.currency, property.base_price,
  case when property.number % 2 = 0 then property.base_price * 12 / 10 end, property.cleaning_fee,
  case when property.number % 3 = 0 then property.cleaning_fee / 2 else 0 end, greatest(2, property.max_guests - 2),
  property.base_price / 10, property.number % 4 * 5, property.number % 5 * 5, 1 + property.number % 2,
  case when property.number % 7 = 0 then 1 else 0 end, case when property.number % 5 = 0 then 2 else 0 end,
  property.cancellation_policy::public.cancellation_policy, property.instant_book
from demo_properties as property
join demo_cities as city on city.key = property.city;

-- Fixed secrets, so that the approximate places are the same every time.
insert into private.property_places (property_id, latitude, longitude, secret)
select
  property.id, city.latitude + sin(property.number * 2.4) * 0.012, city.longitude + cos(property.number * 2.4) * 0.015,
  ('5ec2e700-0000-4000-8000-' || lpad(property.number::text, 12, '0'))::uuid
from demo_properties as property
join demo_cities as city on city.key = property.city;

insert into public.property_addresses (property_id, line1, postal_code, city, country, latitude, longitude, directions)
select
  property.id, property.street, null, city.name, city.country,
  city.latitude + sin(property.number * 2.4) * 0.012, city.longitude + cos(property.number * 2.4) * 0.015,
  'The keys are in the box beside the door; its code comes with the confirmation.'
from demo_properties as property
join demo_cities as city on city.key = property.city;

-- The pictures are drawn at one size, without metadata: nothing is left to a job.
insert into public.property_photos (property_id, path, caption, position, is_cover, state, width, height)
select
  property.id, property.id || '/' || photo.position || '.png', case photo.position when 1 then property.title else 'Inside' end,
  photo.position, photo.position = 1, 'ready', 640, 420
from demo_properties as property
cross join generate_series(1, 2) as photo (position);

-- Everybody has the first of these, the rest by number.
insert into public.property_amenities (property_id, amenity)
select property.id, amenity.code
from demo_properties as property
join public.amenities as amenity
  on amenity.code in ('wifi', 'towels', 'bed_linen', 'hot_water', 'smoke_alarm')
  or (property.number + amenity.position + length(amenity.code)) % 4 = 0;

insert into public.calendar_rules (property_id, kind, from_date, to_date, nightly_price, min_nights)
select
  id, 'season', date_trunc('year', now() + interval '1 year')::date + 180, date_trunc('year', now() + interval '1 year')::date + 243,
  base_price * 13 / 10, 3
from demo_properties
where number % 2 = 1;

do $$
declare
  property record;
begin
  for property in select id, host_id from demo_properties order by id loop
    perform set_config('request.jwt.claims', jsonb_build_object('sub', property.host_id, 'role', 'authenticated')::text, true);
    perform public.publish_property(property.id);
  end loop;
  perform set_config('request.jwt.claims', '', true);
end
$$;

drop table demo_properties, demo_cities;
select private.set_clock(null);
