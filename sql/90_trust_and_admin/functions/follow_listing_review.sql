create or replace function private.follow_listing_review()
returns trigger
language plpgsql
volatile
security definer -- cases are for staff
set search_path = ''
as $$
begin
  if new.status = 'in_review' then
    insert into public.moderation_cases (kind, property_id) values ('listing_review', new.id);
  else
    update public.moderation_cases
    set
      decision = case new.status when 'published' then 'approve' when 'removed' then 'withdrawn' else 'reject' end
        ::public.case_decision,
      decided_by = auth.uid(),
      decided_at = private.clock()
    where property_id = new.id and kind = 'listing_review' and decision is null;
  end if;
  return null;
end;
$$;

comment on function private.follow_listing_review is
  'Trigger: a listing that enters review opens a case, and closes it by whatever door it leaves.';
