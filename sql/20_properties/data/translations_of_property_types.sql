-- English is the name in property_types itself.
insert into public.property_type_translations (code, language, name)
select code, 'en', name
from public.property_types
on conflict (code, language) do update
  set name = excluded.name;

insert into public.property_type_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('apartment', 'Appartement', 'Apartamento', 'Wohnung'),
      ('house', 'Maison', 'Casa', 'Haus'),
      ('villa', 'Villa', 'Villa', 'Villa'),
      ('townhouse', 'Maison de ville', 'Casa adosada', 'Reihenhaus'),
      ('loft', 'Loft', 'Loft', 'Loft'),
      ('studio', 'Studio', 'Estudio', 'Studio'),
      ('guest_house', 'Maison d’hôtes', 'Casa de huéspedes', 'Gästehaus'),
      ('bed_and_breakfast', 'Chambre d’hôtes', 'Alojamiento con desayuno', 'Pension mit Frühstück'),
      ('hotel', 'Hôtel', 'Hotel', 'Hotel'),
      ('hostel', 'Auberge de jeunesse', 'Albergue', 'Hostel'),
      ('cabin', 'Cabane', 'Cabaña', 'Hütte'),
      ('chalet', 'Chalet', 'Chalé', 'Chalet'),
      ('cottage', 'Cottage', 'Casa de campo', 'Landhaus'),
      ('bungalow', 'Bungalow', 'Bungaló', 'Bungalow'),
      ('farm_stay', 'Séjour à la ferme', 'Estancia en una granja', 'Bauernhof'),
      ('tiny_house', 'Mini-maison', 'Minicasa', 'Minihaus'),
      ('treehouse', 'Cabane dans les arbres', 'Casa del árbol', 'Baumhaus'),
      ('houseboat', 'Péniche', 'Casa flotante', 'Hausboot'),
      ('camper', 'Camping-car', 'Autocaravana', 'Wohnmobil'),
      ('tent', 'Tente', 'Tienda de campaña', 'Zelt'),
      ('castle', 'Château', 'Castillo', 'Schloss'),
      ('other', 'Autre', 'Otro', 'Andere')
  ) as named (code, fr, es, de),
  lateral (
    values
      ('fr', named.fr),
      ('es', named.es),
      ('de', named.de)
  ) as translated (language, name)
order by named.code, translated.language
on conflict (code, language) do update
  set name = excluded.name;
