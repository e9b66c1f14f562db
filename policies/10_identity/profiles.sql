alter table public.profiles enable row level security;

grant select on public.profiles to anon, authenticated;
grant update (username, display_name, avatar_path, bio, languages) on public.profiles to authenticated;
grant select, insert, update, delete on public.profiles to service_role;

-- A profile holds only what strangers may see.
create policy select_everyone on public.profiles
for select
to anon, authenticated
using (true);

create policy update_own on public.profiles
for update
to authenticated
using (id = (select auth.uid()))
with check (id = (select auth.uid()));
