create type public.staff_role as enum ('support', 'moderator', 'finance', 'admin');
comment on type public.staff_role is 'What a member of staff may do.';
