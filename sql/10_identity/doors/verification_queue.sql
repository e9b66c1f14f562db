create or replace function public.verification_queue(cursor uuid default null, page_size integer default 20)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.verification_queue(verification_queue.cursor, verification_queue.page_size);
$$;

comment on function public.verification_queue(uuid, integer) is
  'Verifications that wait for staff, oldest first; the cursor is the id of the last one read. Support, moderators and administrators.';

grant execute on function public.verification_queue(uuid, integer) to authenticated;
