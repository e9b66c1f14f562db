create or replace function private.my_sessions()
returns table (id uuid, started_at timestamptz, refreshed_at timestamptz, user_agent text, ip text, is_current boolean)
language sql
stable
security definer -- sessions are Auth's own
set search_path = ''
as $$
  select
    session.id,
    session.created_at,
    coalesce(session.refreshed_at at time zone 'UTC', session.updated_at, session.created_at),
    session.user_agent,
    host(session.ip),
    session.id::text = auth.jwt() ->> 'session_id'
  from auth.sessions as session
  where session.user_id = private.reader_id() and (session.not_after is null or session.not_after > private.clock())
  order by session.created_at desc, session.id;
$$;

comment on function private.my_sessions is 'See public.my_sessions.';

grant execute on function private.my_sessions() to authenticated;
