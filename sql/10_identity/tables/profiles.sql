create table public.profiles (
  id uuid primary key references auth.users (id)
    on delete cascade,
  username text not null,
  display_name text not null,
  avatar_path text,
  bio text not null default '',
  languages text[] not null default '{}',
  host_since timestamptz,
  verification_state public.verification_state not null default 'unverified',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint username_is_well_formed check (username ~ '^[a-zA-Z0-9_]{3,30}$'),
  constraint display_name_is_not_too_long check (char_length(display_name) between 1 and 60),
  constraint bio_is_not_too_long check (char_length(bio) <= 2000),
  constraint languages_are_few
    check (cardinality(languages) <= 20 and char_length(array_to_string(languages, ' ')) <= 400),
  -- A path with dots or folders would show somebody else's file at the address that it makes.
  constraint avatar_is_in_own_folder
    check (avatar_path ^@ (id::text || '/') and avatar_path !~ '/.*/' and char_length(avatar_path) <= 300)
);

create unique index profiles_lower_username_idx on public.profiles (lower(username));
-- Staff page through people by age, and find them by a part of their names.
create index profiles_created_at_id_idx on public.profiles (created_at, id);
create index profiles_names_idx on public.profiles using gin (
  username extensions.gin_trgm_ops,
  display_name extensions.gin_trgm_ops
);

comment on table public.profiles is
  E'What others may know of a person. One row per account, made when the account is.\n@graphql({"name": "Profile"})';
comment on column public.profiles.id is 'Same as the id of the account (auth.users).';
comment on column public.profiles.username is 'Unique whatever the case; letters, digits and underscore, 3 to 30.';
comment on column public.profiles.display_name is 'What others see; the first name by default.';
comment on column public.profiles.avatar_path is 'Path in the storage bucket avatars, under the id of the person.';
comment on column public.profiles.bio is 'A few words about the person.';
comment on column public.profiles.languages is 'Languages spoken, BCP 47 codes such as en or pt-BR.';
comment on column public.profiles.host_since is 'When the person became a host; null for guests.';
comment on column public.profiles.verification_state is 'How far the identity has been verified.';
comment on column public.profiles.created_at is 'When the row was written.';
comment on column public.profiles.updated_at is 'When the row was last changed.';
