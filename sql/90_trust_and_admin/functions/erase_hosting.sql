create or replace function private.erase_hosting(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
declare
  hosted uuid[] := array(select property.id from public.properties as property where property.host_id = erase_hosting.person_id);
  relation record;
begin
  delete from private.co_host_invitations as invitation
  where invitation.property_id = any (hosted)
    or erase_hosting.person_id in (invitation.invited_by, invitation.accepted_by)
    or invitation.email = (select lower(account.email) from auth.users as account where account.id = erase_hosting.person_id);
  delete from public.co_hosts as helper where helper.person_id = erase_hosting.person_id or helper.property_id = any (hosted);

  -- What nobody ever booked goes whole.
  delete from public.properties as property
  where property.id = any (hosted)
    and not exists (select from public.bookings as booking where booking.property_id = property.id);
  -- Of the others stays what the guests' records name: a place somewhere in a city, without a name.
  update public.properties as property
  set
    status = 'removed', title = 'Removed listing', description = '', house_rules = '', registration_number = null,
    latitude = null, longitude = null
  where property.id = any (hosted);
  -- Their parts go: photos, address, rules, and whatever else hangs on a property alone.
  for relation in
    select pg_class.oid::regclass as name, attribute.attname as key
    from pg_catalog.pg_constraint as key
    join pg_catalog.pg_class on pg_class.oid = key.conrelid
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attnum = key.conkey[1]
    where key.contype = 'f' and key.confrelid = 'public.properties'::regclass and key.confdeltype = 'c'
      and key.conrelid <> 'public.occupancies'::regclass
    order by pg_class.relname
  loop
    execute format('delete from %s where %I = any ($1)', relation.name, relation.key) using hosted;
  end loop;
  -- That something was edited stays in the log, what it was goes.
  update public.audit_log as entry
  set details = '{}'
  where entry.subject_type in ('properties', 'property_addresses') and entry.subject_id = any (hosted::text[]);
end;
$$;

comment on function private.erase_hosting(uuid) is
  'Takes away what a person offered; what guests booked stays as a nameless place.';
