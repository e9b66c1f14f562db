import { createClient, type SupabaseClient } from "@supabase/supabase-js";

import type { Database } from "../../database_types.ts";
import type { StackStatus } from "../stack/types.ts";
import { waitForMail } from "./inbox.ts";

/** A person with an account, signed in. */
export type SignedUp = {
  readonly id: string;
  readonly email: string;
  readonly client: SupabaseClient<Database>;
};

/** What a new account needs; without an address it gets one that nobody has. */
export type Registration = { readonly name: string; readonly email?: string };

const password = "correct horse battery staple";

/**
 * Registers a person as a client application would: sign up, open the link in the confirmation mail, sign in.
 *
 * @throws {Error} when a step is refused
 */
export async function signUp(stack: StackStatus, registration: Registration): Promise<SignedUp> {
  const { name, email = newAddress(name) } = registration;
  const client = createClient<Database>(stack.api_url, stack.publishable_key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { error: refused } = await client.auth.signUp({
    email,
    password,
    options: { data: { display_name: name } },
  });
  if (refused) throw refused;
  const mail = await waitForMail(stack.mail_url, email, /confirm/i);
  await fetch(confirmationLink(mail.HTML), { redirect: "manual" });
  const { data, error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return { id: data.user.id, email, client };
}

function newAddress(name: string): string {
  return `${name.toLowerCase()}.${crypto.randomUUID().slice(0, 8)}@example.com`;
}

function confirmationLink(html: string): string {
  const link = /href="([^"]*\/auth\/v1\/verify[^"]*)"/.exec(html)?.[1];
  if (!link) throw new Error("the confirmation mail holds no link to /auth/v1/verify");
  return link.replaceAll("&amp;", "&");
}
