-- Retries with growing pauses (seconds), a deadline for one run, and one queue for what failed for good:
-- a job there keeps its data and the name of its queue, for staff to look at and send again.
select private.declare_queue('dead_letters', '{"retryLimit": 0, "notify": false}');

select private.declare_queue(queue.name, queue.options || '{"retryBackoff": true, "deadLetter": "dead_letters"}')
from
  (
    values
      ('expire_booking', '{"retryLimit": 8, "retryDelay": 5, "retryDelayMax": 600, "expireInSeconds": 60}'::jsonb),
      ('send_mail', '{"retryLimit": 10, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 120}'),
      ('capture_payment', '{"retryLimit": 10, "retryDelay": 5, "retryDelayMax": 1800, "expireInSeconds": 120}'),
      ('release_payment', '{"retryLimit": 10, "retryDelay": 5, "retryDelayMax": 1800, "expireInSeconds": 120}'),
      ('refund_payment', '{"retryLimit": 12, "retryDelay": 5, "retryDelayMax": 3600, "expireInSeconds": 120}'),
      ('process_photo', '{"retryLimit": 8, "retryDelay": 3, "retryDelayMax": 900, "expireInSeconds": 300}'),
      ('remove_photo', '{"retryLimit": 8, "retryDelay": 5, "retryDelayMax": 3600, "expireInSeconds": 60}'),
      ('sweep_photos', '{"retryLimit": 2, "retryDelay": 60, "retryDelayMax": 600, "expireInSeconds": 600}'),
      ('import_calendar_feed', '{"retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 120}'),
      ('fetch_exchange_rates', '{"retryLimit": 5, "retryDelay": 60, "retryDelayMax": 3600, "expireInSeconds": 60}'),
      ('advance_stays', '{"retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 600}')
  ) as queue (name, options);

-- What time alone brings about: lapsed holds, stays that begin and end, money that falls due, reviews that appear.
insert into pgboss.schedule (name, cron, timezone, data, options)
values
  ('advance_stays', '*/5 * * * *', 'UTC', '{}', '{}'),
  ('fetch_exchange_rates', '30 16 * * *', 'UTC', '{}', '{}'),
  ('import_calendar_feed', '*/15 * * * *', 'UTC', '{}', '{}'),
  ('sweep_photos', '17 * * * *', 'UTC', '{}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone;
