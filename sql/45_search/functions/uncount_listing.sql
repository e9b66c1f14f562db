create or replace function private.uncount_listing()
returns trigger
language plpgsql
volatile
security definer -- the counts are written by triggers alone
set search_path = ''
as $$
begin
  perform private.count_cell(old.cell, -1);
  return null;
end;
$$;

comment on function private.uncount_listing is 'Trigger: cells count what goes, also with its property.';
