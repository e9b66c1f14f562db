alter table public.promotions enable row level security;

grant select on public.promotions to authenticated;
grant insert (property_id, name, percent, stay_from, stay_to, book_from, book_to, min_nights)
on public.promotions
to authenticated;
grant update (name, percent, stay_from, stay_to, book_from, book_to, min_nights) on public.promotions to authenticated;
grant delete on public.promotions to authenticated;
grant select, insert, update, delete on public.promotions to service_role;

create policy select_host on public.promotions
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

create policy insert_host on public.promotions
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.promotions
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.promotions
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));
