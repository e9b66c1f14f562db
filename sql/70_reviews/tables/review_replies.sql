create table public.review_replies (
  review_id uuid primary key references public.reviews (id)
    on delete cascade,
  author_id uuid not null references public.profiles (id)
    on delete restrict,
  body text not null,
  created_at timestamptz not null default private.clock(),
  constraint body_is_not_too_long check (char_length(body) between 1 and 2000)
);

create index review_replies_author_id_idx on public.review_replies (author_id);

comment on table public.review_replies is
  E'The public answer of the reviewed side: once, never changed.\n@graphql({"name": "ReviewReply"})';
comment on column public.review_replies.review_id is 'The review, which is published.';
comment on column public.review_replies.author_id is 'The reviewed side.';
comment on column public.review_replies.body is 'The answer.';
comment on column public.review_replies.created_at is 'When.';
comment on constraint review_replies_author_id_fkey on public.review_replies is
  '@graphql({"foreign_name": "author", "local_name": "reviewReplies"})';
comment on constraint review_replies_review_id_fkey on public.review_replies is
  '@graphql({"foreign_name": "review", "local_name": "reply"})';
