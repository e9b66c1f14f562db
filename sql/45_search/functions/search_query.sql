create or replace function private.search_query(query text)
returns tsquery
language plpgsql
stable
security definer -- reads the languages, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
-- A stop word is nothing to tell the caller about.
set client_min_messages = 'warning'
as $$
declare
  meant text;
begin
  if btrim(search_query.query) <> '' is not true then
    return null;
  end if;

  with
    -- The grammar of websearch_to_tsquery: words, "phrases", -without, or.
    units as (
      select
        unit.place,
        coalesce(unit.parts[1] = '-' or unit.parts[3] like '-_%', false) as is_negative,
        coalesce(lower(unit.parts[3]) = 'or', false) as is_or,
        private.text_plain(coalesce(unit.parts[2], unit.parts[3])) as words
      from regexp_matches(left(search_query.query, 200), '(-?)"([^"]*)"?|(\S+)', 'g') with ordinality as unit (parts, place)
    ),
    terms as (
      select
        unit.place,
        unit.is_negative,
        unit.is_or,
        count(*) filter (where unit.is_or) over (order by unit.place) as either,
        unit.words,
        extensions.unaccent(unit.words) as plain_words
      from units as unit
    ),
    -- What each term means in each language; nothing when it is a stop word there.
    readings as (
      select
        term.place,
        term.either,
        term.is_negative,
        phraseto_tsquery('simple', term.plain_words)::text as plain,
        spoken.language,
        array_remove(
          array[
            phraseto_tsquery(spoken.language::regconfig, term.plain_words)::text,
            case when term.words <> term.plain_words then phraseto_tsquery(spoken.language::regconfig, term.words)::text end
          ],
          null
        ) as meanings
      from terms as term
      cross join private.text_languages as spoken
      where not term.is_or and numnode(phraseto_tsquery('simple', term.plain_words)) > 0
    ),
    -- A stop word may be missing, but not every word of a query.
    judged as (
      select
        reading.*,
        '' = any (reading.meanings) as is_stop,
        bool_or(not '' = any (reading.meanings) and not reading.is_negative)
          over (partition by reading.either, reading.language) as has_company
      from readings as reading
    ),
    meanings as (
      select
        judged.place,
        meaning.text,
        bool_or(judged.language = 'english') as is_everywhere,
        string_agg(quote_literal('@' || judged.language), ' | ' order by judged.language) as markers
      from judged
      cross join lateral unnest(judged.meanings) as meaning (text)
      where meaning.text not in ('', judged.plain)
      group by judged.place, meaning.text
    ),
    alternatives as (
      select alternative.place, string_agg(alternative.text, ' | ') as text
      from (
        select judged.place, '(' || judged.plain || ')'
        from judged
        where judged.language = 'english'
        union all
        select
          meaning.place,
          case
            when meaning.is_everywhere then format('(%s)', meaning.text)
            else format('((%s) & (%s))', meaning.text, meaning.markers)
          end
        from meanings as meaning
        union all
        select judged.place, quote_literal('@' || judged.language)
        from judged
        where judged.is_stop and judged.has_company and not judged.is_negative and judged.language <> 'english'
      ) as alternative (place, text)
      group by alternative.place
    ),
    wanted as (
      select
        judged.either,
        string_agg(
          case when judged.is_negative then '!' else '' end || '(' || alternative.text || ')', ' & ' order by judged.place
        ) as text
      from judged
      join alternatives as alternative on alternative.place = judged.place
      where judged.language = 'english' and not (judged.is_stop and judged.has_company)
      group by judged.either
    )
  select string_agg('(' || wanted.text || ')', ' | ' order by wanted.either) from wanted into meant;

  return coalesce(meant, '')::tsquery;
end;
$$;

comment on function private.search_query(text) is
  'What a query asks of private.listing_document: each word or "phrase" as it is, or its stem where a language is spoken; stop words of a language may be missing there. -without and or work as in websearch_to_tsquery. Null when nothing is asked, the empty query (which finds nothing) when there is no word in it.';
