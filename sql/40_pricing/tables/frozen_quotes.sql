create table private.frozen_quotes (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  check_in date not null,
  check_out date not null,
  adults integer not null,
  children integer not null,
  infants integer not null,
  pets integer not null,
  quote jsonb not null,
  expires_at timestamptz not null,
  constraint check_out_is_after_check_in check (check_out > check_in)
);

create index frozen_quotes_person_id_idx on private.frozen_quotes (person_id);
create index frozen_quotes_property_id_idx on private.frozen_quotes (property_id);

comment on table private.frozen_quotes is
  'Prices that were promised to a person for a stay until they expire. A row goes when it is redeemed, or with the next quote that the person freezes after its end.';
comment on column private.frozen_quotes.quote is 'The whole quote, with the shares that only the host may see.';
