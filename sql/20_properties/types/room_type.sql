create type public.room_type as enum ('entire_place', 'private_room', 'shared_room');
comment on type public.room_type is 'What the guest has to oneself.';
