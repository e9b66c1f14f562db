create table private.place_changes (
  id bigint primary key generated always as identity,
  place_id integer not null references private.places (id)
    on delete cascade,
  change smallint not null,
  latitude double precision not null,
  longitude double precision not null,
  region text,
  constraint change_is_one_property check (change in (-1, 1))
);

create index place_changes_place_id_idx on private.place_changes (place_id);

comment on table private.place_changes is
  'Properties that came to a place or left it and are not counted in it yet: nobody waits for the row of a city to count. Empty but for what happened at once.';
