-- No grants and no policies: reached through functions alone.
alter table private.contacts enable row level security;
alter table private.staff_grants enable row level security;
alter table private.terms_acceptances enable row level security;
