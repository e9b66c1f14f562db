import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import type { StackStatus } from "../../../scripts/stack/types.ts";

/** What GraphQL answered. */
export type Answer<Data> = {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
};

/** Who asks: the id of a person, a visitor (`null`), or a program with the secret key. */
export type Asker = string | null | "service";

/** Asks as a client does, over HTTP. */
export async function ask<Data = Readonly<Record<string, unknown>>>(
  stack: StackStatus,
  asker: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(stack.graphql_url, {
    method: "POST",
    headers: { "content-type": "application/json", ...credentials(stack, asker) },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status !== 200) throw new Error(`GraphQL answered ${response.status}: ${await response.text()}`);
  const answer: Answer<Data> = await response.json();
  return answer;
}

/** Asks, and takes the data. @throws {Error} with the messages when there are errors */
export async function askFor<Data = Readonly<Record<string, unknown>>>(
  ...question: Parameters<typeof ask>
): Promise<Data> {
  const { data, errors } = await ask<Data>(...question);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  if (data === undefined || data === null) throw new Error("GraphQL answered without data");
  return data;
}

function credentials(stack: StackStatus, asker: Asker): Record<string, string> {
  if (asker === "service") return { apikey: stack.secret_key };
  if (asker === null) return { apikey: stack.publishable_key };
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: asker, role: "authenticated", aud: "authenticated", iat: now, exp: now + 3600 };
  return { apikey: stack.publishable_key, authorization: `Bearer ${signJwt(claims, stack.jwt_secret)}` };
}
