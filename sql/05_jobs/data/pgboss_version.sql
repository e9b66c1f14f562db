-- Written by scripts/jobs/write_pgboss_schema.ts from pg-boss 12.38.0; change it there.
insert into pgboss.version (version) values (46) on conflict (version) do nothing;
