create type public.verification_state as enum ('unverified', 'pending', 'verified', 'rejected');
comment on type public.verification_state is 'How far the identity of a person has been verified.';
