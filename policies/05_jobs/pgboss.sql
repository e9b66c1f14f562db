-- Nobody but the owner reaches the queue: no usage of the schema, nothing granted.
revoke all on schema pgboss from public, anon, authenticated, service_role;
