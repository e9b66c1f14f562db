insert into private.deployment (id) values (true) on conflict (id) do nothing;
