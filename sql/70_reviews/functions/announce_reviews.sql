create or replace function private.announce_reviews(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  announced integer := 0;
begin
  -- In the order of properties, whose rows are updated: two runs can't wait for each other.
  for due in
    select reviews.id
    from public.reviews
    where reviews.announced_at is null and reviews.published_at <= private.clock()
    order by reviews.property_id, reviews.id
    limit announce_reviews.batch_size
    for update skip locked
  loop
    perform private.announce_review(due);
    announced := announced + 1;
  end loop;
  return announced;
end;
$$;

comment on function private.announce_reviews(integer) is
  'Counts and tells of the reviews whose window has ended. They can be read from that moment, whether or not this has run.';
