create table private.property_settings (
  id boolean primary key default true,
  review_before_publication boolean not null default false,
  constraint there_is_one_row check (id)
);

comment on table private.property_settings is
  'How the operator runs listings: whether staff look at each before it is first published.';
