create table private.error_catalogue (
  code text primary key,
  name text not null,
  http_status smallint not null,
  hint text not null,
  constraint code_is_a_sqlstate check (code ~ '^R[A-Z][0-9]{3}$'),
  constraint name_is_snake_case check (name ~ '^[a-z][a-z0-9_]*$'),
  constraint http_status_is_an_error check (http_status between 400 and 599),
  constraint error_catalogue_name_is_unique unique (name)
);

comment on table private.error_catalogue is
  'Every error that a rule raises: SQLSTATE, name, the HTTP status that edge functions answer, and what to do about it.';
