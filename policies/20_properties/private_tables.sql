-- No grants and no policies: reached through functions alone.
alter table private.property_places enable row level security;
alter table private.property_settings enable row level security;
alter table private.time_zone_map enable row level security;
alter table private.co_host_invitations enable row level security;
