create or replace function private.exported_event(taken public.occupancies)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    jsonb_build_object(
      -- A stay keeps its name when it is moved, a block when it is cut short or lengthened: rows may be written anew.
      'uid',
      encode(
        sha256(
          case
            when private.is_stay((exported_event.taken).kind) then format('stay %s', (exported_event.taken).booking_id)
            else format(
              '%s %s %s',
              (exported_event.taken).kind,
              (exported_event.taken).property_id,
              lower((exported_event.taken).stay)
            )
          end::bytea
        ),
        'hex'
      ),
      'is_reservation',
      private.is_stay((exported_event.taken).kind),
      'from_date',
      lower((exported_event.taken).stay),
      'to_date',
      upper((exported_event.taken).stay),
      'written_at',
      to_char((exported_event.taken).created_at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')
    );
$$;

comment on function private.exported_event(public.occupancies) is
  'What other platforms learn of taken nights: that they are, and a name for them that says nothing of anybody.';
