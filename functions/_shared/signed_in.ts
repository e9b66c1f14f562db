import { verifyAuth } from "@supabase/server/core";
import { createMiddleware } from "hono/factory";

import type { Person } from "./as_person.ts";
import { Problem } from "./problem.ts";

/**
 * Lets only people with a valid access token through, and gives the routes behind it `context.get("person")`.
 * The token is verified here too, whatever the gateway in front does.
 *
 * @throws {Problem} `RI001` without a valid token
 */
export const signedIn = createMiddleware<{ Variables: { person: Person } }>(async (context, next) => {
  const { data, error } = await verifyAuth(context.req.raw, { auth: "user" });
  if (error && error.status >= 500) throw error;
  const id = data?.userClaims?.id;
  if (!data || !id) {
    throw new Problem({
      code: "RI001",
      status: 401,
      message: "nobody is signed in",
      detail: error?.code,
      hint: "Sign in and send the access token.",
    });
  }
  context.set("person", { id, claims: { ...data.jwtClaims } });
  await next();
});
