-- Four in five have a picture. One stands for as many as there are: only the cover is shown in a list.
insert into public.property_photos (id, property_id, path, position, is_cover, state, width, height)
select bench.id('photo', number), id, id || '/cover.jpg', 1, true, 'ready', 1600, 1200
from (select id, bench.number(id) as number from public.properties offset 0) as property
where bench.chance(number, 90) < 0.8;
