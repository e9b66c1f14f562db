/** Text that no answer to the fuzzed role may hold: it stands in columns, rows and tables that the role may not read. */
export const CANARY = "CANARY_7f3a";

/** Tables of every kind of type and relation, with rows and columns that are hidden from `anon`. */
export const fuzzSchema = `
  comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
  create type mood as enum ('calm', 'very wild');
  comment on type mood is '@graphql({"mappings": {"very wild": "VERY_WILD"}})';
  create table account (
    id serial primary key, email varchar(40) not null, nick text, score int, feeling mood, born date, seen timestamptz, wakes time,
    balance numeric(12, 2), visits bigint default 0, ratio float8, is_open bool, tags text[], numbers int[], extra jsonb, token uuid,
    place point, secret text not null default '${CANARY}'
  );
  create table blog (
    id uuid primary key default gen_random_uuid(), owner_id int not null references account (id), editor_id int references account (id),
    title text not null, is_public bool not null default true
  );
  create table post (blog_id uuid references blog (id), number int, body text, primary key (blog_id, number));
  create table vault (id int primary key, content text default '${CANARY}');
  create view loud as select id, upper(nick) as nick from account;
  comment on view loud is '@graphql({"primary_key_columns": ["id"]})';
  comment on table account is '@graphql({"totalCount": {"enabled": true}, "aggregate": {"enabled": true}, "max_rows": 5})';
  comment on table blog is '@graphql({"totalCount": {"enabled": true}})';
  insert into account (email, nick, score, feeling, born, seen, wakes, balance, visits, ratio, is_open, tags, numbers, extra, token, place)
    select 'a' || i || '@x.com', nullif('nick' || i, 'nick3'), nullif(i % 4, 0), (array['calm', 'very wild'])[1 + i % 2]::mood, date '2000-01-01' + i,
      timestamptz '2026-01-01 10:00+00' + i * interval '1 hour', time '08:00', i * 1.5, 9007199254740993 + i, i / 3.0, i % 2 = 0,
      array['t' || i, 'b, "c"'], array[i, i + 1], jsonb_build_object('i', i), gen_random_uuid(), point(i, i) from generate_series(1, 12) i;
  insert into blog (owner_id, editor_id, title, is_public)
    select 1 + i % 12, nullif(1 + i % 5, 3), case when i % 3 = 0 then '${CANARY}' else 'Blog ' || i end, i % 3 <> 0 from generate_series(1, 30) i;
  insert into post select id, n, 'Post ' || n from blog, generate_series(1, 3) n where is_public;
  insert into vault select i from generate_series(1, 3) i;
  alter table blog enable row level security;
  create policy open_only on blog using (is_public) with check (is_public);
  revoke all on vault, account from anon;
  grant select (id, email, nick, score, feeling, born, seen, wakes, balance, visits, ratio, is_open, tags, numbers, extra, token, place),
    insert (email, nick, score, feeling, tags, extra), update (nick, score, feeling, born, numbers) on account to anon;
  create function shouted(rec blog) returns text immutable language sql as $$ select upper(rec.title) $$;
  create function add_up(a int, b int = 1, words text[] = '{}') returns int immutable language sql as $$ select a + b $$;
  create function blogs_like(pattern text) returns setof blog stable language sql as $$ select * from blog where title like pattern $$;
  create function make_blog(owner int, title text) returns blog volatile language sql as $$ insert into blog (owner_id, title) values (owner, title) returning * $$;
  create function fails(how text) returns int stable language plpgsql as $$ begin raise exception '%', how; end $$;
`;
