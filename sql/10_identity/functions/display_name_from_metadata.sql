create or replace function private.display_name_from_metadata(metadata jsonb)
returns text
language sql
immutable
security invoker
set search_path = ''
as $$
  -- Some providers put the e-mail address where a name belongs; a name never shows an address.
  select
    coalesce(
      (
        select left(cleaned.name, 60)
        from
          unnest(array['display_name', 'full_name', 'name', 'given_name']) with ordinality as key (name, position)
          cross join lateral (
            select btrim(regexp_replace(coalesce(metadata ->> key.name, ''), '[[:cntrl:][:space:]]+', ' ', 'g')) as name
          ) as cleaned
        where cleaned.name <> '' and cleaned.name !~ '@'
        order by key.position
        limit 1
      ),
      'Guest'
    );
$$;

comment on function private.display_name_from_metadata(jsonb) is
  'The name that a person gave when signing up, else a neutral one. Never a part of the e-mail address.';
