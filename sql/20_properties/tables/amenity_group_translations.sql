create table public.amenity_group_translations (
  code text not null references public.amenity_groups (code)
    on delete cascade,
  language text not null,
  name text not null,
  primary key (code, language),
  constraint language_is_iso_639_1 check (language ~ '^[a-z]{2}$'),
  constraint name_is_not_empty check (char_length(name) between 1 and 100)
);

comment on table public.amenity_group_translations is
  E'Names of groups of amenities by language.\n@graphql({"name": "AmenityGroupTranslation"})';
comment on column public.amenity_group_translations.code is 'Code of amenity_groups.';
comment on column public.amenity_group_translations.language is 'ISO 639-1: en, fr, es, de.';
comment on column public.amenity_group_translations.name is 'The name in that language.';
comment on constraint amenity_group_translations_code_fkey on public.amenity_group_translations is
  '@graphql({"foreign_name": "group", "local_name": "translations"})';
