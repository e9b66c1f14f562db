create type public.photo_state as enum ('pending', 'ready', 'rejected');
comment on type public.photo_state is
  'Whether a photo still waits for its sizes to be made, can be shown, or was refused.';
