create table public.property_type_translations (
  code text not null references public.property_types (code)
    on delete cascade,
  language text not null,
  name text not null,
  primary key (code, language),
  constraint language_is_iso_639_1 check (language ~ '^[a-z]{2}$'),
  constraint name_is_not_empty check (char_length(name) between 1 and 100)
);

comment on table public.property_type_translations is
  E'Names of kinds of property by language.\n@graphql({"name": "PropertyTypeTranslation"})';
comment on column public.property_type_translations.code is 'Code of property_types.';
comment on column public.property_type_translations.language is 'ISO 639-1: en, fr, es, de.';
comment on column public.property_type_translations.name is 'The name in that language.';
comment on constraint property_type_translations_code_fkey on public.property_type_translations is
  '@graphql({"foreign_name": "propertyType", "local_name": "translations"})';
