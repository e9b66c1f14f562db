create or replace function public.save_search(name text, criteria jsonb, alerts boolean default true)
returns public.saved_searches
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.save_search(save_search.name, save_search.criteria, save_search.alerts);
$$;

comment on function public.save_search(text, jsonb, boolean) is
  'Keeps a search: criteria holds arguments of search_properties by name, without cursor and page_size. With alerts, the person is told by notification and mail of properties that come to match: newly published, free again, or within the price by now; each once. What matches already is no news.';

grant execute on function public.save_search(text, jsonb, boolean) to authenticated;
