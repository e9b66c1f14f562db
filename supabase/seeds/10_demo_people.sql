-- The demo marketplace, part one: hosts and guests. Everybody signs in with the password roost-demo-password.
-- They came 300 days ago, so that they can have a past.
select private.set_clock(now() - interval '300 days');

create temporary table demo_people as
select
  ('de000000-0000-4000-8000-' || lpad(person.number::text, 12, '0'))::uuid as id,
  person.*
from (
  values
    (101, 'ines', 'Inês', 'host', array['pt', 'en'], 'I restore old tiles, and the odd flat.'),
    (102, 'tiago', 'Tiago', 'host', array['pt', 'en', 'es'], 'Carpenter. My houses smell of pine.'),
    (103, 'marijke', 'Marijke', 'host', array['nl', 'en', 'de'], 'Born on a canal boat, never left the water.'),
    (104, 'daan', 'Daan', 'host', array['nl', 'en'], 'Ask me where to rent a bicycle.'),
    (105, 'haruko', 'Haruko', 'host', array['ja', 'en'], 'My grandmother''s machiya is open to guests who like quiet.'),
    (106, 'kenji', 'Kenji', 'host', array['ja'], 'Tea, gardens, early mornings.'),
    (107, 'lupita', 'Lupita', 'host', array['es', 'en'], 'Architect in Roma Norte.'),
    (108, 'mateo', 'Mateo', 'host', array['es', 'fr'], 'I cook on Sundays; guests may join.'),
    (201, 'ada', 'Ada', 'guest', array['en'], 'Travels with a notebook.'),
    (202, 'linus', 'Linus', 'guest', array['fi', 'en'], 'Here for the saunas.'),
    (203, 'grace', 'Grace', 'guest', array['en'], 'Always early.'),
    (204, 'samir', 'Samir', 'guest', array['ar', 'fr', 'en'], 'Two children, one guitar.'),
    (205, 'yuki', 'Yuki', 'guest', array['ja', 'en'], 'Looking for good coffee.'),
    (206, 'olga', 'Olga', 'guest', array['uk', 'en'], 'Works from anywhere with a desk.'),
    (207, 'pedro', 'Pedro', 'guest', array['es'], 'Cycles from town to town.'),
    (208, 'chiara', 'Chiara', 'guest', array['it', 'en'], 'Museums first.'),
    (209, 'kofi', 'Kofi', 'guest', array['en', 'ak'], 'Weddings and other parties.'),
    (210, 'astrid', 'Astrid', 'guest', array['sv', 'en'], 'Travels with a dog.')
) as person (number, username, display_name, part, languages, bio);

insert into auth.users (
  id, instance_id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
  email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data, created_at, updated_at
)
select
  id, '00000000-0000-0000-0000-000000000000', 'authenticated', 'authenticated', username || '@example.com',
  -- One salt for all: the password is public anyway, and the same rows come out every time.
  extensions.crypt('roost-demo-password', '$2a$06$roostroostroostroostre'), private.clock(), '', '', '', '',
  '{"provider": "email", "providers": ["email"]}',
  jsonb_build_object('display_name', display_name, 'username', username), private.clock(), private.clock()
from demo_people;

insert into auth.identities (id, user_id, provider, provider_id, identity_data, last_sign_in_at, created_at, updated_at)
select
  id, id, 'email', id::text,
  jsonb_build_object('sub', id, 'email', username || '@example.com', 'email_verified', true, 'phone_verified', false),
  private.clock(), private.clock(), private.clock()
from demo_people;

update public.profiles
set bio = person.bio, languages = person.languages
from demo_people as person
where profiles.id = person.id;

-- Hosts become hosts as everybody does: by accepting the terms.
do $$
declare
  host uuid;
begin
  for host in select id from demo_people where part = 'host' order by id loop
    perform set_config('request.jwt.claims', jsonb_build_object('sub', host, 'role', 'authenticated')::text, true);
    perform public.become_host(private.terms_in_force());
  end loop;
  perform set_config('request.jwt.claims', '', true);
end
$$;

drop table demo_people;
select private.set_clock(null);
