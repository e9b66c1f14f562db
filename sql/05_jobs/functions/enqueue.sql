create or replace function private.enqueue(
  queue text,
  data jsonb,
  start_after timestamptz default null,
  singleton_key text default null
)
returns uuid
language plpgsql
volatile
security definer -- the tables of pg-boss are nobody's but the queue's
set search_path = ''
as $$
declare
  job_id uuid;
  starts_at timestamptz := coalesce(enqueue.start_after, private.clock());
begin
  -- What `send` of pg-boss writes, in the caller's transaction: a rollback takes the job along.
  insert into pgboss.job (
    name, data, start_after, singleton_key, upsert_by_key, retry_limit, retry_delay, retry_backoff, retry_delay_max,
    expire_seconds, deletion_seconds, keep_until, policy, dead_letter, heartbeat_seconds
  )
  select
    queue.name, enqueue.data, starts_at, enqueue.singleton_key, enqueue.singleton_key is not null,
    queue.retry_limit, queue.retry_delay, queue.retry_backoff, queue.retry_delay_max,
    queue.expire_seconds, queue.deletion_seconds, starts_at + make_interval(secs => queue.retention_seconds),
    queue.policy, queue.dead_letter, queue.heartbeat_seconds
  from pgboss.queue as queue
  where queue.name = enqueue.queue
  on conflict do nothing
  returning id into job_id;

  if job_id is null then
    if not exists (select from pgboss.queue as queue where queue.name = enqueue.queue) then
      raise exception 'queue "%" does not exist', enqueue.queue using errcode = 'undefined_object';
    end if;
    return null;
  end if;

  if starts_at <= private.clock() then
    -- The channel that workers listen on; without it they find the job at their next poll.
    perform pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), enqueue.queue);
  end if;
  return job_id;
end;
$$;

comment on function private.enqueue(text, jsonb, timestamptz, text) is
  'Puts a job into a queue in the caller''s transaction, with the queue''s own retries, deadline and dead letter queue. Null when a waiting job has the same key.';
