create table private.deployment (
  id boolean primary key default true,
  environment text not null default 'production',
  constraint there_is_one_row check (id),
  constraint environment_is_known check (environment in ('production', 'test'))
);

comment on table private.deployment is
  'What kind of database this is. Only one that is marked as test may have a clock that can be set.';
