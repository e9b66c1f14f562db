import { afterAll, beforeAll, expect, test } from "vitest";

import { stayDates } from "../../../scripts/demo/stay_dates.ts";
import { actAs } from "../../support/act_as.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(() => stack?.stop());

test("a booking at another total than the guest was shown is refused; a frozen quote is honoured", async () => {
  const { id } = await aProperty(stack);
  const person = await aPerson(stack);
  const stay = { property_id: id, ...stayDates(20, 3), adults: 2 };
  const book = (more: Record<string, unknown>) => {
    const headers = { "idempotency-key": crypto.randomUUID(), "content-type": "application/json" };
    return ask(stack, "bookings", { method: "POST", person, headers, body: { ...stay, ...more } });
  };
  const [row] = await actAs(stack.sql).asPerson(
    person.id,
    (sql) => sql<[{ quote: { id: string; total_amount: number } }]>`
      select public.freeze_quote(${id}, ${stay.check_in}, ${stay.check_out}, 2) as quote`,
  );
  await stack.sql`update public.properties set base_price = base_price * 2 where id = ${id}`;

  expectProblem(await book({ expected_total: row.quote.total_amount }), 409, "RC010");
  const { status, body } = await book({ quote_id: row.quote.id, expected_total: row.quote.total_amount });
  expect(status).toBe(201);
  expect(body["booking"].total_amount).toBe(row.quote.total_amount);
});
