select
  private.declare_queue(
    'alert_saved_searches',
    '{
    "retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 300,
    "retryBackoff": true, "deadLetter": "dead_letters"
  }'
  );

-- A run ends by itself before the next begins, and goes on where it stopped.
insert into pgboss.schedule (name, cron, timezone, data, options)
values ('alert_saved_searches', '*/5 * * * *', 'UTC', '{"seconds": 200}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone,
    data = excluded.data;
