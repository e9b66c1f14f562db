import { z } from "zod";

import { environment } from "./environment.ts";

const keysByName = z.record(z.string(), z.string());

/**
 * The key with which the platform itself calls its own APIs, past all policies: the default one of
 * SUPABASE_SECRET_KEYS, which edge functions are given, else the older SUPABASE_SERVICE_ROLE_KEY.
 *
 * @throws {Error} when neither is set
 */
export function secretKey(): string {
  const { SUPABASE_SECRET_KEYS: keys, SUPABASE_SERVICE_ROLE_KEY: olderKey } = environment();
  const key = (keys === undefined ? undefined : keysByName.parse(JSON.parse(keys))["default"]) ?? olderKey;
  if (key === undefined) throw new Error("SUPABASE_SECRET_KEYS is not set: files can't be reached");
  return key;
}
