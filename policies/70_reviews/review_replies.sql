alter table public.review_replies enable row level security;

-- Written by reply_to_review. A reply exists only under a published review, so everybody may read it.
grant select on public.review_replies to anon, authenticated, service_role;

create policy select_everyone on public.review_replies
for select
to anon, authenticated
using (true);
