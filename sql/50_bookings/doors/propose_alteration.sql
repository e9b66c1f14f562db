create or replace function public.propose_alteration(
  booking_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0
)
returns public.booking_alterations
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.propose_alteration(
      propose_alteration.booking_id,
      propose_alteration.check_in,
      propose_alteration.check_out,
      propose_alteration.adults,
      propose_alteration.children,
      propose_alteration.infants,
      propose_alteration.pets
    );
$$;

comment on function public.propose_alteration(uuid, date, date, integer, integer, integer, integer) is
  'Guest or host of a confirmed booking proposes other dates or another party, at the price of now; the other side answers within 24 hours. A new proposal replaces the caller''s earlier one.';

grant execute
on function public.propose_alteration(uuid, date, date, integer, integer, integer, integer)
to authenticated;
