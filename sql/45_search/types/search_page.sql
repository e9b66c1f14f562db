create type private.search_page as (
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  nightly_amounts bigint[],
  total_amounts bigint[],
  last_walk integer,
  last_key double precision,
  last_id uuid,
  matching integer
);

comment on type private.search_page is
  'What a page of a search shows, in its order; the walk, key and id where it ended, null when nothing follows; and how many listings match as far as the read model knows, null when that was not seen.';
