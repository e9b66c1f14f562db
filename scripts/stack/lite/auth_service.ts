import { Kysely } from "kysely";

type Method = (...values: unknown[]) => Promise<unknown>;

/** The library's Auth service as a request's handler sees it; it is made anew for every request. */
export type AuthService = {
  readonly repo: object;
  resolveEmailRedirect(address?: string | null): string;
};

/** A row of auth.users as the library hands it about. */
export type UserRow = {
  readonly id: string;
  readonly aud: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly email_confirmed_at: string | null;
  readonly email_change: string | null;
  readonly confirmation_sent_at: string | null;
  readonly email_change_sent_at: string | null;
  readonly recovery_sent_at: string | null;
  readonly banned_until: string | null;
  readonly is_anonymous: boolean;
  readonly raw_app_meta_data: Readonly<Record<string, unknown>> | null;
  readonly raw_user_meta_data: Readonly<Record<string, unknown>> | null;
};

/** Puts a method of ours in the place of the library's; fails loudly when a new version has none of that name. */
export function replaceMethod(target: object, name: string, make: (original: Method) => Method): void {
  const original: unknown = Reflect.get(target, name);
  if (typeof original !== "function")
    throw new Error(`Supabase Lite has no method ${name} any more; its mend must be looked at.`);
  Reflect.set(target, name, make(original.bind(target)));
}

/** Calls a method that the library's types keep private. */
export async function callMethod<T>(target: object, name: string, ...values: unknown[]): Promise<T> {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== "function")
    throw new Error(`Supabase Lite has no method ${name} any more; its mend must be looked at.`);
  return (await method.apply(target, values)) as T;
}

/** The database as the service uses it at this moment: inside its transaction when it has one. */
export function databaseOf(service: AuthService): Kysely<unknown> {
  const db: unknown = Reflect.get(service.repo, "db");
  if (!(db instanceof Kysely))
    throw new Error("Supabase Lite keeps its database elsewhere now; the mends must be looked at.");
  return db;
}

/** Runs `work` in one transaction, into which all of the service's own statements go too. */
export async function inTransaction<T>(service: AuthService, work: () => Promise<T>): Promise<T> {
  if (databaseOf(service).isTransaction) return work();
  const outside = service.repo;
  return callMethod<T>(outside, "transaction", async (inside: object) => {
    Reflect.set(service, "repo", inside);
    try {
      return await work();
    } finally {
      Reflect.set(service, "repo", outside);
    }
  });
}
