create type public.case_decision as enum ('dismiss', 'uphold', 'hide', 'remove', 'approve', 'reject', 'withdrawn');
comment on type public.case_decision is
  'How a case ended: hide and remove act on a listing, approve and reject end its review, withdrawn is the host''s doing.';
