create or replace function private.declare_queue(queue text, options jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform pgboss.create_queue(declare_queue.queue, '{"policy": "standard", "notify": true}'::jsonb || declare_queue.options);
  -- create_queue leaves a queue that exists as it is; the declaration wins.
  update pgboss.queue
  set
    retry_limit = coalesce((declare_queue.options ->> 'retryLimit')::integer, retry_limit),
    retry_delay = coalesce((declare_queue.options ->> 'retryDelay')::integer, retry_delay),
    retry_backoff = coalesce((declare_queue.options ->> 'retryBackoff')::boolean, retry_backoff),
    retry_delay_max = coalesce((declare_queue.options ->> 'retryDelayMax')::integer, retry_delay_max),
    expire_seconds = coalesce((declare_queue.options ->> 'expireInSeconds')::integer, expire_seconds),
    dead_letter = coalesce(declare_queue.options ->> 'deadLetter', dead_letter)
  where name = declare_queue.queue;
end;
$$;

comment on function private.declare_queue(text, jsonb) is
  'Makes a queue, or gives an existing one these options. Names of options are those of pg-boss.';
