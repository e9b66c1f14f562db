create or replace function private.changed_values(before jsonb, after jsonb, fields text[])
returns jsonb
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      jsonb_object_agg(
        field,
        jsonb_build_object('old', changed_values.before -> field, 'new', changed_values.after -> field)
        order by field
      ),
      '{}'
    )
  from unnest(changed_values.fields) as field
  where changed_values.before -> field is distinct from changed_values.after -> field;
$$;

comment on function private.changed_values(jsonb, jsonb, text[]) is
  'Old and new values of those fields that differ between two versions of a row.';
