create table public.property_arrivals (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  instructions text not null default '',
  access_code text not null default '',
  wifi_network text not null default '',
  wifi_password text not null default '',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint arrival_texts_are_not_too_long
    check (
      char_length(instructions) <= 5000
      and char_length(access_code) <= 200
      and char_length(wifi_network) <= 100
      and char_length(wifi_password) <= 100
    )
);

comment on table public.property_arrivals is
  E'How guests get in: for the host, and for a guest with a confirmed stay from 48 hours before check-in until check-out.\n@graphql({"name": "PropertyArrival"})';
comment on column public.property_arrivals.property_id is 'The property.';
comment on column public.property_arrivals.instructions is 'Where the key is, whom to call.';
comment on column public.property_arrivals.access_code is 'Code of the door or the key box.';
comment on column public.property_arrivals.wifi_network is 'Name of the Wi-Fi network.';
comment on column public.property_arrivals.wifi_password is 'Password of the Wi-Fi network.';
comment on column public.property_arrivals.created_at is 'When the row was written.';
comment on column public.property_arrivals.updated_at is 'When the row was last changed.';
comment on constraint property_arrivals_property_id_fkey on public.property_arrivals is
  '@graphql({"foreign_name": "property", "local_name": "arrival"})';
