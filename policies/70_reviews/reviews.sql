alter table public.reviews enable row level security;

-- Written by submit_review; the author may still mend words and ratings until it is published.
grant select on public.reviews to anon, authenticated, service_role;
grant update (overall, cleanliness, accuracy, check_in, communication, location, value, comment)
on public.reviews
to authenticated;

create policy select_published on public.reviews
for select
to anon
using (published_at <= (select private.clock()));

create policy select_published_or_own on public.reviews
for select
to authenticated
using (published_at <= (select private.clock()) or author_id = (select auth.uid()));

create policy update_own_unpublished on public.reviews
for update
to authenticated
using (author_id = (select auth.uid()) and published_at > (select private.clock()))
with check (author_id = (select auth.uid()) and published_at > (select private.clock()));
