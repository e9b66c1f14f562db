create or replace function private.price_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
  -- Amounts of a listing, as SQL.
  least_amount text := case
    when request.price_by = 'total' then private.least_total(request)
    when nights is not null then 'listing.lowest_night'
    else 'listing.nightly_price'
  end;
  greatest_amount text := case
    when request.price_by = 'total' then private.greatest_total(request)
    when nights is not null then 'listing.highest_night'
    else 'listing.nightly_price'
  end;
  factor text := private.rate_expression(private.display_rates(request.display_currency));
begin
  if request.min_price is null and request.max_price is null then
    return null;
  end if;
  return nullif(concat_ws(
    ' and ',
    -- Converted amounts are rounded where they are compared exactly: a little more or less is let through here.
    case
      when request.max_price is null then null
      when factor is null then format('%s <= %s', least_amount, request.max_price)
      else format('%s * %s <= %s', least_amount, factor, request.max_price * 1.0001 + 1)
    end,
    case
      when request.min_price is null then null
      when factor is null then format('%s >= %s', greatest_amount, request.min_price)
      else format('%s * %s >= %s', greatest_amount, factor, request.min_price * 0.9999 - 1)
    end
  ), '');
end;
$$;

comment on function private.price_condition(private.search_request) is
  'SQL for whether a listing might cost what a search allows; null when it allows everything.';
