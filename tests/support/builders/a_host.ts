import type { Sql } from "postgres";

import { aPerson } from "./a_person.ts";
import type { Person, PersonOverrides } from "./a_person.ts";

/** Makes a person who has become a host. */
export async function aHost(db: { readonly sql: Sql }, overrides: PersonOverrides = {}): Promise<Person> {
  const person = await aPerson(db, { metadata: { display_name: "Hilda" }, ...overrides });
  const [host] = await db.sql<Person[]>`
    update public.profiles set host_since = private.clock() where id = ${person.id}
    returning *, ${person.email} as email`;
  return host ?? person;
}
