-- Nobody's but the commands'.
alter table private.calendar_exports enable row level security;
