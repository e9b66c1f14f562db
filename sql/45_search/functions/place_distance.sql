create or replace function private.place_distance(typed text, name text)
returns integer
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    case
      when greatest(char_length(place_distance.typed), char_length(place_distance.name)) > 100 then 100
      -- Two letters in the wrong order are one mistake.
      when slips.count = 2
      and (
        select string_agg(letter, '' order by letter) from regexp_split_to_table(place_distance.typed, '') as letter
      ) = (
        select string_agg(letter, '' order by letter) from regexp_split_to_table(place_distance.name, '') as letter
      ) then 1
      else slips.count
    end
  from
    (
      select
        case
          when greatest(
            char_length(place_distance.typed),
            char_length(place_distance.name)
          ) <= 100 then extensions.levenshtein_less_equal(place_distance.typed, place_distance.name, 2)
        end
    ) as slips (count);
$$;

comment on function private.place_distance(text, text) is
  'Letters that are wrong, missing or too many, up to 3: two letters swapped count once.';
