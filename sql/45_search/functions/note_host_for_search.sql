create or replace function private.note_host_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  perform private.refresh_search_listing(theirs.id)
  from (
    select property.id
    from public.properties as property
    where property.host_id = new.id and property.status = 'published'
    order by property.id
  ) as theirs;
  return null;
end;
$$;

comment on function private.note_host_for_search is
  'Trigger: search follows the languages and the verification of a host.';
