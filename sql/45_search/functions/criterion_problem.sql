create or replace function private.criterion_problem(key text, value jsonb, kind text)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  given constant text := jsonb_typeof(criterion_problem.value);
  words constant text := criterion_problem.value #>> '{}';
begin
  return case
    when kind is null then format('%s: there is no such criterion', left(criterion_problem.key, 60))
    when given = 'null' then null
    when kind = 'number' and given <> 'number' then format('%s: a number', criterion_problem.key)
    when kind in ('integer', 'amount') and (given <> 'number' or words !~ '^-?\d{1,18}$')
      then format('%s: a whole number', criterion_problem.key)
    when kind = 'integer' and abs(words::bigint) > 2147483647 then format('%s: a whole number', criterion_problem.key)
    when kind in ('text', 'date') and given <> 'string' then format('%s: a string', criterion_problem.key)
    when kind = 'date' and not (words ~ '^\d{4}-\d{2}-\d{2}$' and pg_input_is_valid(words, 'date'))
      then format('%s: a date as YYYY-MM-DD', criterion_problem.key)
    when kind = 'boolean' and given <> 'boolean' then format('%s: true or false', criterion_problem.key)
    when kind = 'texts' and (
      given <> 'array' or jsonb_path_exists(criterion_problem.value, 'strict $[*] ? (@.type() != "string")')
    )
      then format('%s: an array of strings', criterion_problem.key)
  end;
end;
$$;

comment on function private.criterion_problem(text, jsonb, text) is
  'What is wrong with one of the criteria of a search, which is of this kind: number, integer, amount, text, date, boolean, texts, or null for a key that there isn''t.';
