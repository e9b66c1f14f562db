create or replace function private.note_amenities_for_search()
returns trigger
language plpgsql
volatile
security definer -- numbers are internal to search
set search_path = ''
as $$
begin
  perform private.number_amenities();
  return null;
end;
$$;

comment on function private.note_amenities_for_search is
  'Trigger: amenities get the numbers that search knows them by.';
