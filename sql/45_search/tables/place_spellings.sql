create table private.place_spellings (
  country text not null,
  city text not null,
  cell integer not null,
  place_id integer not null references private.places (id)
    on delete cascade,
  primary key (country, city, cell)
);

create index place_spellings_place_id_idx on private.place_spellings (place_id);

comment on table private.place_spellings is 'Which place a city means, as hosts typed it in one cell of half a degree.';
comment on column private.place_spellings.cell is 'private.place_cell of the property.';
