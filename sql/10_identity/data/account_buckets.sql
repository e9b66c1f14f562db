-- The same buckets stand in supabase/config.toml, which the CLI reads. Neither is public.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  (
    'identity-documents',
    'identity-documents',
    false,
    10485760,
    array['image/jpeg', 'image/png', 'image/webp', 'application/pdf']
  ),
  ('account-exports', 'account-exports', false, 52428800, null)
on conflict (id) do nothing;
