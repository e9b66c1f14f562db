create or replace function private.listing_relevance(
  score double precision,
  rating_count integer,
  photos bigint,
  description_length integer,
  host_is_verified boolean,
  books_instantly boolean
)
returns double precision
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return
    -- What guests thought of it, and how many they were.
    0.50 * (listing_relevance.score - 1) / 4
    + 0.15 * least(1, ln(1 + listing_relevance.rating_count) / ln(201))
    -- How well a guest knows what to expect.
    + 0.10 * least(1, listing_relevance.photos / 10.0)
    + 0.05 * least(1, listing_relevance.description_length / 500.0)
    -- How surely a guest gets it.
    + 0.10 * listing_relevance.host_is_verified::integer
    + 0.10 * listing_relevance.books_instantly::integer;
end;
$$;

comment on function private.listing_relevance(double precision, integer, bigint, integer, boolean, boolean) is
  'How good a listing is, 0 to 1: half of it the rating; then reviews up to 200, pictures up to 10, a description up to 500 characters, a verified host, instant book.';
