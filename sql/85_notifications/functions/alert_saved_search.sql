create or replace function private.alert_saved_search(search_id uuid, run bigint)
returns boolean
language plpgsql
volatile
security definer -- called by alert_saved_searches, which holds the watch
set search_path = ''
as $$
declare
  shown constant integer := 10;
  saved public.saved_searches;
  failure text;
  is_fault boolean := false;
  found_ids uuid[];
  found jsonb;
begin
  select * into strict saved from public.saved_searches as search where search.id = alert_saved_search.search_id;
  begin
    select
      array_agg(match.property_id order by match.place),
      jsonb_agg(
        jsonb_build_object(
          'property_id', match.property_id, 'check_in', match.check_in, 'check_out', match.check_out,
          'nightly_amount', match.nightly_amount, 'total_amount', match.total_amount,
          'currency', match.currency, 'exponent', currency.exponent
        )
        order by match.place
      ) filter (where match.place <= shown)
    into found_ids, found
    from private.new_matches(saved, private.read_search_criteria(saved.criteria)) as match
    join public.currencies as currency on currency.code = match.currency;
  exception
    -- One search that can't be run does not keep the others waiting. That it asks for what there is no more is no fault.
    when others then
      failure := sqlerrm;
      is_fault := sqlstate not in ('RV001', 'RC001', 'RC011');
  end;

  if cardinality(found_ids) > 0 then
    insert into private.search_finds (search_id, property_id, reported_at)
    select saved.id, found_id, private.clock() from unnest(found_ids) as found_id;
    perform private.notify_person(
      saved.person_id, 'saved_search_matched', null,
      jsonb_build_object(
        'saved_search_id', saved.id, 'search_name', saved.name, 'matches', cardinality(found_ids), 'properties', found
      )
    );
  end if;
  update private.search_watches as watch
  set
    checked_in_run = greatest(watch.checked_in_run, alert_saved_search.run),
    alerted_at = case when cardinality(found_ids) > 0 then private.clock() else watch.alerted_at end,
    problem = failure
  where watch.search_id = saved.id;
  return not is_fault;
end;
$$;

comment on function private.alert_saved_search(uuid, bigint) is
  'Looks at one saved search: what matches and was not reported before makes one notification, and a mail. False when the search failed and should not have.';
