create table private.text_languages (
  language text primary key,
  countries text[] not null
);

comment on table private.text_languages is
  'Languages whose words search understands (a text search configuration of PostgreSQL each), and where listings are written in them. English is understood everywhere.';
comment on column private.text_languages.language is
  'Name of the configuration; as text, because a column of type regconfig would stand in the way of pg_upgrade.';
comment on column private.text_languages.countries is
  'ISO 3166-1 alpha-2; texts of properties there are read in this language.';
