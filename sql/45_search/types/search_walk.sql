create type private.search_walk as (
  key text,
  direction text,
  condition text,
  gather_condition text,
  parts text,
  numbers integer[],
  way text
);

comment on type private.search_walk is
  'A way through listings in the order of a key: SQL for the key, asc or desc; SQL for what is looked for, and the same in words that some index knows, null when none does; SQL for the column that an index has before the key and its numbers to walk along, nulls for everywhere; and how it goes: walk, gather or near.';
