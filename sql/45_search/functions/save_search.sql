create or replace function private.save_search(name text, criteria jsonb, alerts boolean)
returns public.saved_searches
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  most constant integer := 50;
  caller uuid := private.caller_id();
  request private.search_request;
  saved public.saved_searches;
begin
  if char_length(btrim(coalesce(save_search.name, ''))) not between 1 and 100 or save_search.name ~ '[[:cntrl:]]' then
    perform private.fail('RV001', 'save search: the request is not well formed', 'name: one line of 1 to 100 characters');
  end if;
  request := private.read_search_criteria(save_search.criteria);
  if octet_length(save_search.criteria::text) > 10000 then
    perform private.fail('RV001', 'save search: the request is not well formed', 'criteria: at most 10000 bytes');
  end if;

  -- Whoever saves at the same time waits here, so that nobody gets past the limit.
  perform from public.profiles as profile where profile.id = caller for no key update;
  if (select count(*) from public.saved_searches as search where search.person_id = caller) >= most then
    perform private.fail('RV004', format('save search: you have %s already', most));
  end if;

  insert into public.saved_searches (person_id, name, criteria, alerts)
  values (caller, btrim(save_search.name), jsonb_strip_nulls(save_search.criteria), coalesce(save_search.alerts, true))
  returning * into saved;
  perform private.watch_search(saved, request);
  return saved;
end;
$$;

comment on function private.save_search(text, jsonb, boolean) is 'See public.save_search.';

grant execute on function private.save_search(text, jsonb, boolean) to authenticated;
