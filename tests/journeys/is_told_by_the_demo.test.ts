import { afterAll, beforeAll, expect, test } from "vitest";

import { firstJourney } from "../../scripts/demo/first_journey.ts";
import { ledgerBalance } from "../support/journey.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ services: true });
});
afterAll(() => stack?.stop());

test("the demo walks the whole way and tells it in sentences", async () => {
  const told: string[] = [];
  await firstJourney({ stack: stack.status, stripeUrl: stack.stripeUrl, say: (sentence) => void told.push(sentence) });

  for (const part of [
    /^She pays with a test card/,
    /^He is refused: RB001/,
    /put aside \(requires_capture\)\. Ada reads: ".*equest/,
    /^She accepts: only now is he charged/,
    /^He cancels\. Stripe refunds [1-9]\d*\.\d\d EUR/,
    /now both see 2\.$/,
  ]) {
    expect(told).toContainEqual(expect.stringMatching(part));
  }
  // A thousand characters of JSON are no story.
  for (const sentence of told) expect(sentence).toMatch(/^[A-Z].{10,220}$/su);
  const amount = (start: string): number =>
    Number(/(\d+\.\d\d) EUR/.exec(told.find((sentence) => sentence.startsWith(start)) ?? "")?.[1]);
  expect(amount("The preview tells him")).toBe(amount("He cancels"));
  // Half of two nights at 120, and the cleaning that nobody has to do.
  expect([amount("His card has"), amount("He cancels")]).toEqual([319.2, 160]);
  expect(await ledgerBalance(stack.sql)).toEqual([]);
}, 60_000);
