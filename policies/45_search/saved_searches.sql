alter table public.saved_searches enable row level security;

-- Written by save_search, which checks the criteria; afterwards the person renames, mutes and deletes.
grant select, delete on public.saved_searches to authenticated;
grant update (name, alerts) on public.saved_searches to authenticated;
grant select on public.saved_searches to service_role;

create policy select_own on public.saved_searches
for select
to authenticated
using (person_id = (select auth.uid()));

create policy update_own on public.saved_searches
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));

create policy delete_own on public.saved_searches
for delete
to authenticated
using (person_id = (select auth.uid()));
