create or replace function private.verification_queue(cursor uuid, page_size integer)
returns setof jsonb
language sql
stable
security definer -- verifications are nobody's to read but through this
set search_path = ''
as $$
  select private.verification_document(verification) || jsonb_build_object('display_name', profile.display_name)
  from
    private.staff_caller_id('{support, moderator, admin}', 'list verifications') as caller
    cross join private.verifications as verification
    inner join public.profiles as profile on profile.id = verification.person_id
  where
    verification.state = 'pending'
    and verification.provider = 'manual'
    and (verification_queue.cursor is null or verification.id > verification_queue.cursor)
  order by verification.id
  limit least(greatest(coalesce(verification_queue.page_size, 20), 1), 100);
$$;

comment on function private.verification_queue(uuid, integer) is 'See public.verification_queue.';

grant execute on function private.verification_queue(uuid, integer) to authenticated;
