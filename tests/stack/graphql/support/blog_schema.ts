/** A small blog: three accounts, four blogs of two of them, inflected names. */
export const blogSchema = `
  comment on schema public is '@graphql({"inflect_names": true, "introspection": true})';
  create table account (
    id serial primary key,
    email varchar(255) not null,
    nick text,
    score int
  );
  create table blog (
    id serial primary key,
    owner_id int not null references account (id),
    name text not null,
    views bigint not null default 0
  );
  insert into account (email, nick, score) values ('ann@x.com', 'ann', 10), ('bob@x.com', null, null), ('cid@x.com', 'cid', 30);
  insert into blog (owner_id, name, views) values (1, 'Ann A', 5), (1, 'Ann B', 9007199254740993), (1, 'Ann C', 7), (2, 'Bob A', 1);
`;
