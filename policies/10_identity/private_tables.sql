-- No grants and no policies: reached through functions alone.
alter table private.contacts enable row level security;
alter table private.data_exports enable row level security;
alter table private.erasures enable row level security;
alter table private.identity_documents enable row level security;
alter table private.reserved_usernames enable row level security;
alter table private.staff_grants enable row level security;
alter table private.suspensions enable row level security;
alter table private.terms_acceptances enable row level security;
alter table private.verifications enable row level security;
