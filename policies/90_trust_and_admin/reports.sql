alter table public.reports enable row level security;

-- Written by report_property and its like; the reported side sees nothing of it.
grant select on public.reports to authenticated, service_role;

create policy select_own_or_moderator on public.reports
for select
to authenticated
using (reporter_id = (select auth.uid()) or (select private.has_staff_role('{moderator,admin}')));
