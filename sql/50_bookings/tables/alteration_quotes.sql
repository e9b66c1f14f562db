create table private.alteration_quotes (
  alteration_id uuid primary key references public.booking_alterations (id)
    on delete cascade,
  quote jsonb not null
);

comment on table private.alteration_quotes is
  'The whole quote of an alteration, with the shares that only the host may see.';
