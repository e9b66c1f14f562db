create or replace function private.search_people(query text, cursor text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- staff see what profiles don't hold
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id(enum_range(null::public.staff_role), 'search people');
  -- Addresses are for those who answer people and decide on them.
  sees_email boolean := private.has_staff_role('{support, admin}');
  words text := btrim(coalesce(search_people.query, ''));
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  most integer := least(greatest(coalesce(search_people.page_size, 20), 1), 100);
  from_moment timestamptz;
  from_id uuid;
  items jsonb;
  next_cursor text;
begin
  if search_people.cursor is not null then
    begin
      from_moment := 'epoch'::timestamptz + split_part(search_people.cursor, '_', 1)::bigint * interval '1 microsecond';
      from_id := split_part(search_people.cursor, '_', 2)::uuid;
    exception when data_exception then
      perform private.fail('RV001', format('search people: cursor "%s" is none of ours', search_people.cursor), 'cursor: as next_cursor gave it');
    end;
  end if;

  with
    page as materialized (
      select profile.*, account.email, row_number() over (order by profile.created_at desc, profile.id desc) as place
      from public.profiles as profile
      join auth.users as account on account.id = profile.id
      where (
          words = ''
          or profile.username ilike pattern
          or profile.display_name ilike pattern
          or profile.id::text = lower(words)
          or (sees_email and profile.id = (select same.id from auth.users as same where same.email = lower(words) limit 1))
        )
        and (from_id is null or (profile.created_at, profile.id) < (from_moment, from_id))
      order by profile.created_at desc, profile.id desc
      limit most + 1
    )
  select
    coalesce(
      jsonb_agg(
        jsonb_build_object(
          'id', page.id,
          'username', page.username,
          'display_name', page.display_name,
          'host_since', page.host_since,
          'verification_state', page.verification_state,
          'created_at', page.created_at,
          'is_suspended', private.is_suspended(page.id),
          'staff_roles', (
            select coalesce(jsonb_agg(staff.role order by staff.role), '[]')
            from private.staff_grants as staff
            where staff.person_id = page.id and staff.revoked_at is null
              and (staff.expires_at is null or staff.expires_at > private.clock())
          )
        ) || case when sees_email then jsonb_build_object('email', page.email) else '{}' end
        order by page.place
      ) filter (where page.place <= most),
      '[]'
    ),
    max(case when page.place = most then (extract(epoch from page.created_at) * 1000000)::bigint || '_' || page.id end)
      filter (where exists (select from page as more where more.place > most))
  into items, next_cursor
  from page;
  return jsonb_build_object('items', items, 'next_cursor', next_cursor);
end;
$$;

comment on function private.search_people(text, text, integer) is 'See public.search_people.';

grant execute on function private.search_people(text, text, integer) to authenticated;
