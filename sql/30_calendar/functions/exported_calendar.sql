create or replace function private.exported_calendar(token text)
returns jsonb
language sql
stable
security definer -- whoever knows the secret address may read it
set search_path = ''
as $$
  select
    jsonb_build_object(
      'title',
      property.title,
      'events',
      (
        select coalesce(jsonb_agg(private.exported_event(taken) order by taken.stay), '[]')
        from public.occupancies as taken
        where
          taken.property_id = property.id
          -- What came from another calendar does not go back there: two platforms would keep each other's nights forever.
          and taken.kind <> 'external'
          and (taken.lapses_at is null or taken.lapses_at > private.clock())
          and upper(taken.stay) > private.property_today(property.time_zone)
      )
    )
  from
    private.calendar_exports as export
    inner join public.properties as property on property.id = export.property_id
  where export.token_hash = sha256(exported_calendar.token::bytea) and property.status <> 'removed';
$$;

comment on function private.exported_calendar(text) is
  'What an address of private.calendar_exports tells: the property''s title and its taken nights from today on. Null when there is no such address.';
