create type public.case_kind as enum ('report', 'listing_review');
comment on type public.case_kind is 'Whether people reported something, or a new listing waits to be looked at.';
