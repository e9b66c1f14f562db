import { afterAll, beforeAll, expect, test } from "vitest";

import { waitUntil } from "../../../scripts/demo/wait_until.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask } from "../support/ask.ts";
import { mailsTo } from "../support/mails_to.ts";

const mails = 40;

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(() => stack?.stop());

test("a worker and two ticks at once do each job once", async () => {
  const person = await aPerson(stack);
  await stack.sql`
    select private.notify_person(${person.id}, 'review_published', null, jsonb_build_object('property_title', number::text))
    from generate_series(1, ${mails}) as number`;
  const headers = { apikey: stack.status.secret_key };

  await Promise.all([
    ask(stack, "jobs/tick", { method: "POST", headers }),
    ask(stack, "jobs/tick", { method: "POST", headers }),
  ]);
  await waitUntil("all mails to be out", async () => {
    const left = await stack.sql`select id from pgboss.job where name = 'send_mail' and state <> 'completed'`;
    return left.length === 0;
  });

  const subjects = await mailsTo(stack.status.mail_url, person.email);
  expect(subjects).toHaveLength(mails);
  expect(new Set(subjects).size).toBe(mails);
});
