create or replace function private.place_distance(typed text, name text)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  slips integer;
begin
  if greatest(char_length(place_distance.typed), char_length(place_distance.name)) > 100 then
    return 100;
  end if;
  slips := extensions.levenshtein_less_equal(place_distance.typed, place_distance.name, 2);
  -- Two letters in the wrong order are one mistake.
  if slips = 2
    and (select string_agg(letter, '' order by letter) from string_to_table(place_distance.typed, null) as letter)
      = (select string_agg(letter, '' order by letter) from string_to_table(place_distance.name, null) as letter)
  then
    return 1;
  end if;
  return slips;
end;
$$;

comment on function private.place_distance(text, text) is
  'Letters that are wrong, missing or too many, up to 3: two letters swapped count once.';
