create or replace function private.approximate_place(
  latitude double precision,
  longitude double precision,
  secret uuid,
  out approximate_latitude double precision,
  out approximate_longitude double precision
)
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  random bytea := sha256(uuid_send(secret));
  -- 48 bits each for the bearing and the distance.
  bearing double precision := 2 * pi() * (('x' || encode(substring(random from 1 for 6), 'hex'))::bit(48)::bigint / 2.0 ^ 48);
  share double precision := ('x' || encode(substring(random from 7 for 6), 'hex'))::bit(48)::bigint / 2.0 ^ 48;
  -- Between 300 and 500 m, each piece of that ring as likely as another.
  metres double precision := sqrt(300 ^ 2 + share * (500 ^ 2 - 300 ^ 2));
  degree constant double precision := 111195;
begin
  -- The shift depends on the secret alone: however often a host corrects the place, averages lead nowhere.
  approximate_latitude := round(
    least(90, greatest(-90, approximate_place.latitude + metres * cos(bearing) / degree))::numeric, 5
  );
  approximate_longitude := approximate_place.longitude
    + metres * sin(bearing) / (degree * greatest(cos(radians(approximate_place.latitude)), 0.01));
  approximate_longitude := round(
    (case
      when approximate_longitude > 180 then approximate_longitude - 360
      when approximate_longitude < -180 then approximate_longitude + 360
      else approximate_longitude
    end)::numeric, 5
  );
end;
$$;

comment on function private.approximate_place(double precision, double precision, uuid) is
  'The place that the public sees: the exact one, shifted by 300 to 500 m in a direction that only the secret tells.';
