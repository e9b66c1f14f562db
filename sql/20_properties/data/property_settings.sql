insert into private.property_settings (id) values (true) on conflict (id) do nothing;
