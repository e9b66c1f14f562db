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
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                -- A name that says nothing of anybody.
                'uid',
                format('%s.%s', left(encode(sha256(told.name::bytea), 'hex'), 40), private.calendar_mark(property.id)),
                'is_reservation',
                told.is_reservation,
                'from_date',
                lower(told.stay),
                'to_date',
                upper(told.stay),
                'written_at',
                to_char(told.written_at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')
              )
              order by told.stay
            ),
            '[]'
          )
        from private.exported_nights(property) as told
      )
    )
  from
    private.calendar_exports as export
    inner join public.properties as property on property.id = export.property_id
  where export.token_hash = sha256(exported_calendar.token::bytea) and property.status <> 'removed';
$$;

comment on function private.exported_calendar(text) is
  'What an address of private.calendar_exports tells: the property''s title and its taken nights from today on. Null when there is no such address.';
