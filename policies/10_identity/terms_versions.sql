alter table public.terms_versions enable row level security;

grant select on public.terms_versions to anon, authenticated;
grant select, insert, update, delete on public.terms_versions to service_role;

create policy select_everyone on public.terms_versions
for select
to anon, authenticated
using (true);
