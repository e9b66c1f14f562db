-- Nobody's but the commands'.
alter table private.blocks_beneath enable row level security;
