select private.declare_queue(queue.name, queue.options || '{"retryBackoff": true, "deadLetter": "dead_letters"}')
from
  (
    values
      (
        'mail_co_host_invitation',
        '{"retryLimit": 10, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 120}'::jsonb
      ),
      ('export_account', '{"retryLimit": 8, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 900}'),
      ('erase_account', '{"retryLimit": 12, "retryDelay": 30, "retryDelayMax": 3600, "expireInSeconds": 600}'),
      ('sweep_account_files', '{"retryLimit": 2, "retryDelay": 60, "retryDelayMax": 600, "expireInSeconds": 900}')
  ) as queue (name, options);

-- Documents and exports are deleted within the hour in which their time is over.
insert into pgboss.schedule (name, cron, timezone, data, options)
values ('sweep_account_files', '17 * * * *', 'UTC', '{}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone;
