import { randomUUID } from "node:crypto";

import type { Sql } from "postgres";

/** A row of public.profiles, as far as tests ask. */
export type Person = {
  readonly id: string;
  readonly username: string;
  readonly display_name: string;
  readonly host_since: Date | null;
  readonly email: string;
};

/** What a test may want otherwise. */
export type PersonOverrides = {
  readonly id?: string;
  readonly email?: string;
  /** What the person gave when signing up: display_name, username, … */
  readonly metadata?: Readonly<Record<string, string>>;
};

/** Makes an account whose e-mail address is confirmed; the trigger makes the profile. */
export async function aPerson(db: { readonly sql: Sql }, overrides: PersonOverrides = {}): Promise<Person> {
  const id = overrides.id ?? randomUUID();
  const email = overrides.email ?? `${id}@example.com`;
  const metadata = overrides.metadata ?? { display_name: "Ada" };
  await db.sql`
    insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
    values (
      ${id}, 'authenticated', 'authenticated', ${email}, now(),
      '{"provider": "email", "providers": ["email"]}', ${db.sql.json(metadata)}
    )`;
  const [person] = await db.sql<Person[]>`select *, ${email} as email from public.profiles where id = ${id}`;
  if (person === undefined) throw new Error("the account has no profile");
  return person;
}
