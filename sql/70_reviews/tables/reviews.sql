create table public.reviews (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  property_id uuid not null references public.properties (id)
    on delete restrict,
  author_id uuid not null references public.profiles (id)
    on delete restrict,
  subject_id uuid not null references public.profiles (id)
    on delete restrict,
  author_role public.booking_actor not null,
  overall smallint not null,
  cleanliness smallint,
  accuracy smallint,
  check_in smallint,
  communication smallint,
  location smallint,
  value smallint,
  comment text not null default '',
  published_at timestamptz not null,
  announced_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint reviews_booking_id_author_role_is_unique unique (booking_id, author_role),
  constraint author_is_guest_or_host check (author_role in ('guest', 'host')),
  constraint ratings_are_from_1_to_5
    check (
      overall between 1 and 5
      and coalesce(cleanliness, 1) between 1 and 5
      and coalesce(accuracy, 1) between 1 and 5
      and coalesce(check_in, 1) between 1 and 5
      and coalesce(communication, 1) between 1 and 5
      and coalesce(location, 1) between 1 and 5
      and coalesce(value, 1) between 1 and 5
    ),
  constraint comment_is_not_too_long check (char_length(comment) <= 5000)
);

create index reviews_property_id_published_at_idx on public.reviews (property_id, published_at desc);
create index reviews_author_id_idx on public.reviews (author_id);
create index reviews_subject_id_published_at_idx on public.reviews (subject_id, published_at desc);
create index reviews_unannounced_idx on public.reviews (published_at) where announced_at is null;

comment on table public.reviews is
  E'What guest and host say of a stay. Each is hidden from everybody but its author until both are in or the window ends.\n@graphql({"name": "Review", "totalCount": {"enabled": true}, "aggregate": {"enabled": true}})';
comment on column public.reviews.id is 'Key.';
comment on column public.reviews.booking_id is 'The stay.';
comment on column public.reviews.property_id is 'Where it was.';
comment on column public.reviews.author_id is 'Who wrote it.';
comment on column public.reviews.subject_id is 'Who is reviewed: the host, for the property, or the guest.';
comment on column public.reviews.author_role is 'guest or host.';
comment on column public.reviews.overall is '1 to 5, asked for and not averaged from the others.';
comment on column public.reviews.cleanliness is '1 to 5.';
comment on column public.reviews.accuracy is '1 to 5: was it as described.';
comment on column public.reviews.check_in is '1 to 5.';
comment on column public.reviews.communication is '1 to 5.';
comment on column public.reviews.location is '1 to 5.';
comment on column public.reviews.value is '1 to 5: worth its price.';
comment on column public.reviews.comment is 'Text for everybody to read.';
comment on column public.reviews.published_at is
  'From when everybody can read it: the end of the window, or when the second review came in.';
comment on column public.reviews.announced_at is 'When its publication was counted and told.';
comment on column public.reviews.created_at is 'When it was submitted.';
comment on column public.reviews.updated_at is 'When it last changed; only before it is published.';
comment on constraint reviews_author_id_fkey on public.reviews is
  '@graphql({"foreign_name": "author", "local_name": "reviewsWritten"})';
comment on constraint reviews_booking_id_fkey on public.reviews is
  '@graphql({"foreign_name": "booking", "local_name": "reviews"})';
comment on constraint reviews_property_id_fkey on public.reviews is
  '@graphql({"foreign_name": "property", "local_name": "reviews"})';
comment on constraint reviews_subject_id_fkey on public.reviews is
  '@graphql({"foreign_name": "subject", "local_name": "reviewsReceived"})';
