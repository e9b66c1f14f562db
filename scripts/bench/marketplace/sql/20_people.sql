-- The first four in five host, all of them travel.
insert into auth.users (id, instance_id, aud, role, email, created_at, updated_at)
select
  bench.id('person', number),
  '00000000-0000-0000-0000-000000000000',
  'authenticated',
  'authenticated',
  'person-' || number || '@example.com',
  '2023-01-01',
  '2023-01-01'
from bench.plan, generate_series(1, plan.people) as number;

insert into public.profiles (id, username, display_name, languages, host_since, verification_state)
select
  bench.id('person', number),
  'person_' || number,
  'Person ' || number,
  case
    when bench.chance(number, 1) < 0.3 then array['en']
    when bench.chance(number, 1) < 0.5 then array['en', 'fr']
    when bench.chance(number, 1) < 0.65 then array['es', 'en']
    when bench.chance(number, 1) < 0.75 then array['de', 'en']
    when bench.chance(number, 1) < 0.8 then array['it', 'en', 'fr']
    when bench.chance(number, 1) < 0.85 then array['pt']
    else array[]::text[]
  end,
  case when number <= plan.people * 4 / 5 then timestamptz '2023-01-01' end,
  case when bench.chance(number, 2) < 0.6 then 'verified' else 'unverified' end::public.verification_state
from bench.plan, generate_series(1, plan.people) as number;
