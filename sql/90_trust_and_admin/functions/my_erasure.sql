create or replace function private.my_erasure()
returns jsonb
language sql
stable
security definer -- erasures are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'status',
      case
        when erasure.erased_at is not null then 'erased'
        when erasure.cancelled_at is not null then 'cancelled'
        else 'planned'
      end,
      'requested_at',
      erasure.requested_at,
      'due_at',
      erasure.due_at,
      'cancelled_at',
      erasure.cancelled_at,
      'obstacles',
      case
        when erasure.cancelled_at is null then to_jsonb(private.erasure_obstacles(erasure.person_id))
        else '[]'
      end
    )
  from private.erasures as erasure
  where erasure.person_id = private.reader_id()
  order by erasure.id desc
  limit 1;
$$;

comment on function private.my_erasure is 'See public.my_erasure.';

grant execute on function private.my_erasure() to authenticated;
