create table public.cancellation_tiers (
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  terms text not null,
  position smallint not null,
  lead_days smallint not null default 0,
  lead_hours smallint not null default 0,
  any_time boolean not null default false,
  booked_within interval,
  nights_kept smallint not null default 0,
  refund_ratio numeric(3, 2) not null,
  primary key (rules_version, terms, position),
  constraint terms_are_known
    check (terms in ('flexible', 'moderate', 'limited', 'firm', 'strict', 'long_stay', 'grace')),
  constraint refund_ratio_is_a_share check (refund_ratio between 0 and 1)
);

comment on table public.cancellation_tiers is
  E'What a guest who cancels gets back: of the tiers of the terms, the first that still holds.\n@graphql({"name": "CancellationTier"})';
comment on column public.cancellation_tiers.rules_version is 'The booking rules it belongs to.';
comment on column public.cancellation_tiers.terms is 'A cancellation policy, long_stay or grace.';
comment on column public.cancellation_tiers.position is 'Order in which tiers are tried.';
comment on column public.cancellation_tiers.lead_days is
  'Holds until this many days before check-in, in property time.';
comment on column public.cancellation_tiers.lead_hours is 'And this many hours.';
comment on column public.cancellation_tiers.any_time is 'Holds always: the last tier.';
comment on column public.cancellation_tiers.booked_within is 'Holds only this long after booking.';
comment on column public.cancellation_tiers.nights_kept is 'Nights that the host keeps beyond those stayed.';
comment on column public.cancellation_tiers.refund_ratio is 'Share of the nights left that the guest gets back.';
comment on constraint cancellation_tiers_rules_version_fkey on public.cancellation_tiers is
  '@graphql({"foreign_name": "rules", "local_name": "cancellationTiers"})';
