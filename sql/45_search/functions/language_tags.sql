create or replace function private.language_tags(languages text[])
returns text[]
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select coalesce(array_agg(distinct tag order by tag), '{}')
  from
    unnest(language_tags.languages) as spoken
    cross join lateral unnest(array[lower(spoken), lower(split_part(spoken, '-', 1))]) as tag;
$$;

comment on function private.language_tags(text[]) is
  'Languages in lower case, each also without what follows its first hyphen: who speaks pt-BR speaks pt.';
