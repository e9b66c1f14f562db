comment on schema public is
  E'The API of Roost: what REST and GraphQL expose.\n@graphql({"inflect_names": true, "introspection": true, "max_rows": 100})';

-- Supabase grants all on new objects of public to the API roles. Here nothing is open by default:
-- each relation's grants stand beside its policies, each function's beside the function.
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;
