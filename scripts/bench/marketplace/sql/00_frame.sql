-- What the other files draw by: everything follows from the number of a row, so that a seed makes the same marketplace.
create schema bench;

create table bench.plan (properties bigint not null, people bigint not null, seed integer not null, today date not null);

create table bench.cities (
  rank integer primary key,
  name text not null,
  country text not null,
  latitude double precision not null,
  longitude double precision not null,
  time_zone text,
  -- Share of all properties that stand in cities up to this one (Zipf's law).
  upto double precision,
  -- Standard deviation of places around the centre, in degrees of latitude.
  spread double precision
);

create function bench.chance(number bigint, salt integer)
returns double precision
language sql
immutable
as $$
  select (hashint8extended(number, salt) & 9007199254740991)::double precision / 9007199254740992;
$$;

comment on function bench.chance(bigint, integer) is 'A number from 0 to below 1, another one for each salt.';

create function bench.bell(number bigint, salt integer)
returns double precision
language sql
immutable
as $$
  select sqrt(-2 * ln(1 - bench.chance(number, salt))) * cos(2 * pi() * bench.chance(number, salt + 1));
$$;

comment on function bench.bell(bigint, integer) is 'A number of the normal distribution; takes two salts.';

create function bench.id(kind text, number bigint)
returns uuid
language sql
immutable
as $$
  select
    (lpad(to_hex(1672531200000 + number), 12, '0') || '7' || left(md5(kind || number::text), 3) || '8' || substr(md5(kind || number::text), 4, 15))::uuid;
$$;

create function bench.number(id uuid)
returns bigint
language sql
immutable
as $$
  select ('x' || translate(left(id::text, 13), '-', ''))::bit(48)::bigint - 1672531200000;
$$;

comment on function bench.number(uuid) is 'The number that an identifier was made of.';
comment on function bench.id(text, bigint) is 'A UUID (version 7) that sorts by its number.';
