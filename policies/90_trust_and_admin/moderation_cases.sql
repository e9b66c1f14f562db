alter table public.moderation_cases enable row level security;

-- Written by reports and decide_case.
grant select on public.moderation_cases to authenticated, service_role;

create policy select_moderator on public.moderation_cases
for select
to authenticated
using ((select private.has_staff_role('{moderator,admin}')) is true);
