-- Marks a database that holds no people yet as one for tests and demonstrations, and gives it a clock that
-- can be set. Never run on a database of a real marketplace: the first block refuses.
do $$
begin
  if exists (select from public.profiles) and not exists (select from private.deployment where environment = 'test') then
    raise exception 'this database holds people and is not marked as test: it can''t become a test database'
      using hint = 'Seed a new database: npm run reset';
  end if;
  update private.deployment set environment = 'test' where environment <> 'test';
end
$$;

create table if not exists private.test_clock (
  id boolean primary key default true,
  seconds_ahead double precision not null default 0,
  constraint there_is_one_clock check (id)
);
alter table private.test_clock enable row level security;
insert into private.test_clock (id) values (true) on conflict (id) do nothing;

create or replace function private.clock()
returns timestamptz
language plpgsql
stable
security definer -- reads test_clock, which callers can't
parallel safe
set search_path = ''
as $$
begin
  return now() + make_interval(secs => (select test_clock.seconds_ahead from private.test_clock));
end;
$$;

-- Jobs wait in the time of the machine, their rows are written in the time of the test clock.
create or replace function private.shift_new_job()
returns trigger
language plpgsql
volatile
security definer -- reads test_clock, which the queue can't
set search_path = ''
as $$
declare
  shift interval := make_interval(secs => (select test_clock.seconds_ahead from private.test_clock));
begin
  -- What pg-boss writes itself (retries, schedules) is in the time of the machine already.
  if shift < interval '0' or new.start_after >= private.clock() then
    new.start_after := new.start_after - shift;
  end if;
  return new;
end;
$$;

create or replace trigger shift_new_job
before insert on pgboss.job
for each row execute function private.shift_new_job();

create or replace function private.set_clock(moment timestamptz)
returns timestamptz
language plpgsql
volatile
security definer -- writes test_clock and the times of waiting jobs
set search_path = ''
as $$
declare
  before double precision;
  after double precision := coalesce(extract(epoch from set_clock.moment - now()), 0);
begin
  if not exists (select from private.deployment where environment = 'test') then
    raise exception 'the clock of this database can''t be set: it is not marked as test';
  end if;
  select test_clock.seconds_ahead into before from private.test_clock for update;
  update private.test_clock set seconds_ahead = after;

  update pgboss.job as job
  set
    start_after = job.start_after - make_interval(secs => after - before),
    keep_until = job.keep_until - make_interval(secs => least(0, after - before))
  where job.state < 'active';
  perform pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), due.name)
  from (select distinct job.name from pgboss.job as job where job.state < 'active' and job.start_after <= now()) as due;

  return private.clock();
end;
$$;

comment on function private.set_clock(timestamptz) is
  'Sets the time that every rule reads; it flows on from there. Null goes back to the machine''s time. Jobs that are due by then run.';
