insert into public.terms_versions (version, url, in_force_from)
values ('2026-01', 'https://roost.example/terms/2026-01', '2026-01-01T00:00:00Z')
on conflict (version) do nothing;
