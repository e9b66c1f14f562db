create table public.property_photos (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  path text not null,
  caption text not null default '',
  position smallint not null default 0,
  is_cover boolean not null default false,
  state public.photo_state not null default 'pending',
  rejection_reason text,
  width integer,
  height integer,
  variants jsonb not null default '[]',
  processed_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint property_photos_path_is_unique unique (path),
  -- Deferred, so that two photos can change places in one transaction.
  constraint property_photos_position_is_unique unique (property_id, position) deferrable initially deferred,
  constraint path_is_in_folder_of_property check (path ^@ (property_id::text || '/') and char_length(path) <= 300),
  constraint path_names_a_file_of_the_folder check (path !~ '/.*/' and path !~ '/\.*$'),
  constraint rejected_photo_has_a_reason check ((state = 'rejected') = (rejection_reason is not null)),
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
comment on column public.property_photos.position is 'Order, from 1; the next one that is free when none is given.';
comment on column public.property_photos.state is
  'pending until its sizes are made and its metadata (place, camera) is gone; only ready ones are seen by others than hosts and staff.';
comment on column public.property_photos.rejection_reason is
  'Why it was rejected: not_an_image, too_large, too_many_pixels, damaged, file_missing.';
comment on column public.property_photos.width is 'Pixels across.';
comment on column public.property_photos.height is 'Pixels down.';
comment on column public.property_photos.variants is
  'Smaller sizes in WebP, smallest first: [{width, height, path}], paths in the same bucket.';
comment on column public.property_photos.processed_at is 'When it became ready or rejected.';
comment on column public.property_photos.is_cover is
  'Whether it stands for the property; where none does, the first one is taken.';
comment on column public.property_photos.created_at is 'When the row was written.';
comment on constraint property_photos_property_id_fkey on public.property_photos is
  '@graphql({"foreign_name": "property", "local_name": "photos"})';
