create table public.promotions (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  percent numeric(5, 2) not null,
  stay_from date not null,
  stay_to date not null,
  book_from date,
  book_to date,
  min_nights smallint not null default 1,
  created_at timestamptz not null default private.clock(),
  constraint name_is_not_too_long check (char_length(name) between 1 and 60),
  constraint percent_is_in_range check (percent > 0 and percent < 100),
  constraint stay_to_is_after_stay_from check (stay_to > stay_from),
  constraint book_to_is_after_book_from check (book_to > book_from),
  constraint min_nights_is_positive check (min_nights >= 1)
);

create index promotions_property_id_idx on public.promotions (property_id);

comment on table public.promotions is
  E'Offers of a host for stays within certain dates.\n@graphql({"name": "Promotion"})';
comment on column public.promotions.id is 'Identifier.';
comment on column public.promotions.property_id is 'The property.';
comment on column public.promotions.name is 'What guests read on the invoice.';
comment on column public.promotions.percent is 'Off the nights.';
comment on column public.promotions.stay_from is 'First date of arrival.';
comment on column public.promotions.stay_to is 'Last date of departure.';
comment on column public.promotions.book_from is 'First date of booking; null for no limit.';
comment on column public.promotions.book_to is 'Day after the last date of booking; null for no limit.';
comment on column public.promotions.min_nights is 'Shortest stay that gets it.';
comment on column public.promotions.created_at is 'When the row was written.';
comment on constraint promotions_property_id_fkey on public.promotions is
  '@graphql({"foreign_name": "property", "local_name": "promotions"})';
