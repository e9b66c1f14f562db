create table public.co_hosts (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  scopes public.co_host_scope[] not null,
  created_at timestamptz not null default private.clock(),
  primary key (property_id, person_id),
  constraint there_is_a_scope check (cardinality(scopes) > 0)
);

create index co_hosts_person_id_idx on public.co_hosts (person_id);

comment on table public.co_hosts is E'Who helps a host with a property, and in what.\n@graphql({"name": "CoHost"})';
comment on column public.co_hosts.property_id is 'The property.';
comment on column public.co_hosts.person_id is 'Who helps.';
comment on column public.co_hosts.scopes is 'In what.';
comment on column public.co_hosts.created_at is 'When the row was written.';
comment on constraint co_hosts_person_id_fkey on public.co_hosts is
  '@graphql({"foreign_name": "person", "local_name": "coHostings"})';
comment on constraint co_hosts_property_id_fkey on public.co_hosts is
  '@graphql({"foreign_name": "property", "local_name": "coHosts"})';
