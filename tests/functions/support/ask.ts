import { expect } from "vitest";

import { signJwt } from "../../../scripts/stack/lite/sign_jwt.ts";
import type { TestStack } from "../../support/stack.ts";

/** A request to an edge function; `person` signs it, `raw` is a body that is sent as it is. */
export type Question = {
  readonly method?: string;
  readonly person?: { readonly id: string };
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What came back; `body` is parsed when it is JSON. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into it with matchers
  readonly body: Record<string, any>;
};

/** Asks an edge function over HTTP, without supabase-js between: `ask(stack, "bookings/…")`. */
export async function ask(stack: Pick<TestStack, "status">, path: string, question: Question = {}): Promise<Answer> {
  const { person, body, raw = body === undefined ? undefined : JSON.stringify(body) } = question;
  const response = await fetch(`${stack.status.functions_url}/${path}`, {
    method: question.method ?? (raw === undefined ? "GET" : "POST"),
    headers: {
      apikey: stack.status.publishable_key,
      ...(raw === undefined ? {} : { "content-type": "application/json" }),
      ...(person ? { authorization: `Bearer ${tokenOf(stack, person.id)}` } : {}),
      ...question.headers,
    },
    ...(raw === undefined ? {} : { body: raw }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
}

/** Expects the refusal with this code: problem+json with every field, and the status said twice. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.body).toMatchObject({ code, status });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(Object.keys(answer.body).toSorted()).toEqual(["code", "detail", "hint", "status", "title", "type"]);
}

function tokenOf(stack: Pick<TestStack, "status">, personId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: personId, role: "authenticated", aud: "authenticated", iat: now, exp: now + 3600 };
  return signJwt(claims, stack.status.jwt_secret);
}
