alter table public.audit_log enable row level security;

grant select on public.audit_log to authenticated;
grant select, insert on public.audit_log to service_role;

create policy select_staff on public.audit_log
for select
to authenticated
using ((select private.is_staff()) is true);
