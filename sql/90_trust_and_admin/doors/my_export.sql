create or replace function public.my_export()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_export();
$$;

comment on function public.my_export is
  'The caller''s latest copy: {export_id, status: pending, ready or expired, requested_at, ready_at, expires_at, paths in the bucket account-exports}; null without any.';

grant execute on function public.my_export() to authenticated;
