create schema if not exists private;
comment on schema private is 'Helpers, ledger internals, provider events and secrets of rows. No API exposes it.';

-- The doors in public run as their caller and name the functions here, so the caller must be able to look them up;
-- what it may execute is granted function by function, tables not at all.
grant usage on schema private to anon, authenticated, service_role;
