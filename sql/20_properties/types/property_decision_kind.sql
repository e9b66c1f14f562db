create type public.property_decision_kind as enum ('approved', 'rejected', 'hidden', 'restored', 'removed');
comment on type public.property_decision_kind is 'What staff can decide about a listing.';
