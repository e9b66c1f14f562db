create or replace function private.reject_photos_without_file(older_than interval)
returns integer
language sql
volatile
security definer -- called by jobs alone
set search_path = ''
as $$
  with
    rejected as (
      update public.property_photos as photo
      set
        state = 'rejected',
        rejection_reason = 'file_missing',
        processed_at = private.clock()
      where
        photo.state <> 'rejected'
        and photo.created_at < private.clock() - reject_photos_without_file.older_than
        and not exists (
          select
          from storage.objects as object
          where object.bucket_id = 'property-photos' and object.name = photo.path
        )
      returning photo.id
    )
  select count(*)::integer
  from rejected;
$$;

comment on function private.reject_photos_without_file(interval) is
  'Rejects photos whose file was never uploaded or is gone; says how many.';
