create or replace function public.request_export()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.request_export();
$$;

comment on function public.request_export is
  'Asks for a copy of everything about the caller, made by a job and kept for seven days; one a day. Answers as my_export. POST /functions/v1/account/export does the same, and GET gives signed links.';

grant execute on function public.request_export() to authenticated;
