create table private.place_names (
  place_id integer not null references private.places (id)
    on delete cascade,
  key text not null,
  is_whole boolean not null,
  primary key (place_id, key)
);

create index place_names_key_idx on private.place_names (key text_pattern_ops);
create index place_names_trigrams_idx on private.place_names using gin (key extensions.gin_trgm_ops) where is_whole;

comment on table private.place_names is
  'What a place is found by: its names in several languages, and what follows their first word.';
comment on column private.place_names.key is 'private.place_key of the name, or of its end: rio de janeiro, janeiro.';
comment on column private.place_names.is_whole is 'Whether the key is a whole name.';
