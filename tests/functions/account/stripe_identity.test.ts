import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { aPerson } from "../../support/builders/a_person.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

// Stripe Identity as far as we ask it: sessions by id, whose status the test sets.
let stripe: Server;
let stack: TestStack;
const sessions = new Map<string, Record<string, unknown>>();
beforeAll(async () => {
  stripe = createServer((request, response) => {
    request.resume().on("end", () => {
      let id = new URL(request.url ?? "/", "http://stripe").pathname.split("/")[4] ?? "";
      if (request.method === "POST") {
        id = `vs_${sessions.size + 1}`;
        const url = `https://verify.stripe.test/${id}`;
        sessions.set(id, {
          id,
          object: "identity.verification_session",
          status: "requires_input",
          last_error: null,
          url,
        });
      }
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(sessions.get(id)));
    });
  });
  await new Promise<void>((resolve) => stripe.listen(0, "127.0.0.1", resolve));
  stack = await startTestStack({
    environment: {
      IDENTITY_PROVIDER: "stripe_identity",
      STRIPE_SECRET_KEY: "sk_test_identity",
      STRIPE_API_URL: `http://127.0.0.1:${(stripe.address() as AddressInfo).port}`,
    },
  });
});
afterAll(async () => {
  await stack?.stop();
  stripe.closeAllConnections();
  await new Promise((resolve) => stripe.close(resolve));
});

const latest = (): string => `vs_${sessions.size}`;

test("the person goes to Stripe, and what Stripe found becomes the state", async () => {
  const person = await aPerson(stack);
  const started = await ask(stack, "account/verification", { person, body: {} });
  expect(started.status).toBe(201);
  expect(started.body["verification"].url).toBe(`https://verify.stripe.test/${latest()}`);
  const waiting = await ask(stack, "account/verification", { person });
  expect(waiting.body["verifications"]).toMatchObject([{ provider: "stripe_identity", state: "pending" }]);

  sessions.set(latest(), { ...sessions.get(latest()), status: "verified" });
  const done = await ask(stack, "account/verification", { person });
  expect(done.body["verifications"]).toMatchObject([{ state: "verified" }]);
  const state = await stack.sql`select verification_state::text as state from public.profiles where id = ${person.id}`;
  expect(state).toEqual([{ state: "verified" }]);
  expectProblem(await ask(stack, "account/verification", { person, body: {} }), 409, "RI011");
});

test("what Stripe refuses is rejected with its reason, and may be tried again", async () => {
  const person = await aPerson(stack);
  await ask(stack, "account/verification", { person, body: {} });
  sessions.set(latest(), { ...sessions.get(latest()), last_error: { code: "document_expired", reason: "" } });
  const refused = await ask(stack, "account/verification", { person });
  expect(refused.body["verifications"]).toMatchObject([{ state: "rejected", reason: "document_expired" }]);
  expect((await ask(stack, "account/verification", { person, body: {} })).status).toBe(201);
});
