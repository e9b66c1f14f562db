create table public.property_photos (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  path text not null,
  caption text not null default '',
  position smallint not null,
  is_cover boolean not null default false,
  created_at timestamptz not null default private.clock(),
  constraint property_photos_path_is_unique unique (path),
  -- Deferred, so that two photos can change places in one transaction.
  constraint property_photos_position_is_unique unique (property_id, position) deferrable initially deferred,
  constraint path_is_in_folder_of_property check (path ^@ (property_id::text || '/') and char_length(path) <= 300),
  constraint there_are_at_most_50_photos check (position between 1 and 50),
  constraint caption_is_not_too_long check (char_length(caption) <= 300)
);

create unique index property_photos_cover_idx on public.property_photos (property_id) where is_cover;

comment on table public.property_photos is E'Pictures of a property, at most 50.\n@graphql({"name": "PropertyPhoto"})';
comment on column public.property_photos.id is 'Identifier.';
comment on column public.property_photos.property_id is 'The property.';
comment on column public.property_photos.path is
  'Path in the storage bucket property-photos, under the id of the property.';
comment on column public.property_photos.caption is 'What the picture shows.';
comment on column public.property_photos.position is 'Order, from 1.';
comment on column public.property_photos.is_cover is
  'Whether it stands for the property; where none does, the first one is taken.';
comment on column public.property_photos.created_at is 'When the row was written.';
comment on constraint property_photos_property_id_fkey on public.property_photos is
  '@graphql({"foreign_name": "property", "local_name": "photos"})';
