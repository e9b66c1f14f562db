import { afterAll, beforeAll, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import type { Answer } from "../support/ask.ts";
import { ask, expectProblem } from "../support/ask.ts";
import { mailsTo } from "../support/mails_to.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack();
  // The first tick of an hour also does what is due every hour.
  expect((await tick()).body).toMatchObject({ failed: 0 });
});
afterAll(() => stack?.stop());

const tick = (apikey = stack.status.secret_key): Promise<Answer> =>
  ask(stack, "jobs/tick", { method: "POST", headers: { apikey } });

test("only the operator's key runs jobs", async () => {
  const person = await aPerson(stack);

  expectProblem(await tick(stack.status.publishable_key), 403, "RI003");
  expectProblem(await tick(""), 403, "RI003");
  expectProblem(await ask(stack, "jobs/tick", { method: "POST", person }), 403, "RI003");
});

test("a mail that waits goes out, once", async () => {
  const person = await aPerson(stack);
  await stack.sql`select private.notify_person(${person.id}, 'review_published', null, '{"property_title": "<Patio>"}')`;

  expect((await tick()).body).toEqual({ completed: 1, failed: 0 });
  expect((await tick()).body).toEqual({ completed: 0, failed: 0 });

  const mails = await mailsTo(stack.status.mail_url, person.email);
  expect(mails).toEqual(["A review of <Patio>"]);
});

test("ticks at the same time share the work: each mail goes out once", async () => {
  const person = await aPerson(stack);
  await stack.sql`
    select private.notify_person(${person.id}, 'review_published', null, jsonb_build_object('property_title', number::text))
    from generate_series(1, 30) as number`;

  const answers = await Promise.all([tick(), tick(), tick()]);

  const done = answers.map(({ body }) => body["completed"]);
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(new Set(await mailsTo(stack.status.mail_url, person.email)).size).toBe(30);
  expect(await mailsTo(stack.status.mail_url, person.email)).toHaveLength(30);
});

test("a job that can't be done is tried again, then lies in the dead letter queue; others go on", async () => {
  const person = await aPerson(stack);
  await stack.sql`select private.enqueue('expire_booking', '{"booking_id": "of no kind"}')`;
  await stack.sql`select private.notify_person(${person.id}, 'review_published', null, '{}')`;
  await stack.sql`update pgboss.job set retry_limit = 2 where name = 'expire_booking'`;

  expect((await tick()).body).toEqual({ completed: 1, failed: 1 });
  expect((await tick()).body).toEqual({ completed: 0, failed: 0 });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await stack.sql`update pgboss.job set start_after = now() where name = 'expire_booking' and state = 'retry'`;
    expect((await tick()).body).toEqual({ completed: 0, failed: 1 });
  }
  const dead = await stack.sql`select data from pgboss.job where name = 'dead_letters'`;
  const [failed] =
    await stack.sql`select state, output ->> 'message' as why from pgboss.job where name = 'expire_booking'`;
  expect(dead).toEqual([{ data: { booking_id: "of no kind" } }]);
  expect(failed).toEqual({ state: "failed", why: expect.stringContaining("booking_id") });
});

test("what time alone brings about happens at a tick, without any job for it", async () => {
  const property = await aProperty(stack, { instant_book: true });
  const stay = { property_id: property.id, ...stayDates(30, 1), adults: 1 };
  const guest = signedInClient(stack.status, (await aPerson(stack)).id);
  const { data: booking } = await guest.rpc("request_booking", stay).throwOnError();
  await stack.sql`delete from pgboss.job where name = 'expire_booking'`;
  await stack.sql`update public.bookings set expires_at = private.clock() - interval '1 second' where id = ${booking.id}`;

  expect((await tick()).body["failed"]).toBe(0);

  const { data } = await guest.from("bookings").select("status").eq("id", booking.id).single().throwOnError();
  expect(data.status).toBe("expired");
});
