-- English is the name in amenity_groups itself.
insert into public.amenity_group_translations (code, language, name)
select code, 'en', name
from public.amenity_groups
on conflict (code, language) do update
  set name = excluded.name;

insert into public.amenity_group_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('essentials', 'Essentiels', 'Básicos', 'Grundausstattung'),
      ('kitchen', 'Cuisine et repas', 'Cocina y comedor', 'Küche und Essen'),
      ('bathroom', 'Salle de bain', 'Baño', 'Badezimmer'),
      ('bedroom', 'Chambre et linge', 'Dormitorio y lavandería', 'Schlafzimmer und Wäsche'),
      ('comfort', 'Chauffage et climatisation', 'Calefacción y refrigeración', 'Heizung und Kühlung'),
      ('work', 'Internet et bureau', 'Internet y oficina', 'Internet und Büro'),
      ('entertainment', 'Divertissement', 'Entretenimiento', 'Unterhaltung'),
      ('family', 'Famille', 'Familia', 'Familie'),
      ('outdoor', 'Extérieur', 'Exterior', 'Außenbereich'),
      ('location', 'Emplacement', 'Ubicación', 'Lage'),
      ('parking', 'Stationnement et installations', 'Aparcamiento e instalaciones', 'Parken und Einrichtungen'),
      ('safety', 'Sécurité', 'Seguridad', 'Sicherheit'),
      ('accessibility', 'Accessibilité', 'Accesibilidad', 'Barrierefreiheit')
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
