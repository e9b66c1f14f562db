create or replace function private.search_by_key(
  request private.search_request,
  conditions text,
  after_key double precision,
  after_id uuid,
  rates jsonb,
  out page jsonb,
  out last_key double precision,
  out last_id uuid
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- So many candidates at most are priced for a page; one that isn't full then goes on where they ended.
  examined_limit constant integer := 1000;
  examined integer := 0;
  wanted integer := request.page_size + 1;
  chunk record;
  found record;
begin
  page := '[]';
  last_key := after_key;
  last_id := after_id;
  loop
    select * into chunk from private.search_candidates(request, conditions, after_key, after_id, wanted);
    examined := examined + coalesce(cardinality(chunk.property_ids), 0);

    for found in
      select stay.*, listed.key
      from unnest(chunk.property_ids, chunk.keys) with ordinality as listed (id, key, number)
      join private.bookable_stays(request, chunk.property_ids, rates) as stay on stay.property_id = listed.id
      order by listed.number
    loop
      -- One more than the page holds says that there is a next one.
      if jsonb_array_length(page) = request.page_size then
        return;
      end if;
      page := page || jsonb_build_object(
        'property_id', found.property_id, 'check_in', found.check_in, 'check_out', found.check_out,
        'nightly_amount', found.nightly_amount, 'total_amount', found.total_amount
      );
      last_key := found.key;
      last_id := found.property_id;
    end loop;

    if coalesce(cardinality(chunk.property_ids), 0) < wanted then
      last_key := null;
      last_id := null;
      return;
    end if;
    after_key := chunk.keys[wanted];
    after_id := chunk.property_ids[wanted];
    if examined >= examined_limit then
      last_key := after_key;
      last_id := after_id;
      return;
    end if;
    wanted := least(2 * wanted, 200);
  end loop;
end;
$$;

comment on function private.search_by_key(private.search_request, text, double precision, uuid, jsonb) is
  'A page of what can be booked as asked, by a key of the read model: its stays, and the key and id where it ended, null when nothing follows.';
