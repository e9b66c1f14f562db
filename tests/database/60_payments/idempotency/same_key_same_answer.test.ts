import { afterAll, expect, test } from "vitest";

import { aPerson } from "../../../support/builders/a_person.ts";
import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase({ connections: 6 });
afterAll(() => db.close());

/** A request as the functions handle it: claim, work and answer in one transaction. */
const request = (personId: string, key: string, hash: string, work: () => Promise<string>) =>
  db.sql.begin(async (sql) => {
    const [claim] =
      await sql`select private.claim_idempotency_key(${personId}, 'POST /bookings', ${key}, ${hash}) as answer`;
    if (claim?.["answer"] != null) return claim["answer"];
    const answer = await work();
    await sql`select private.store_idempotent_response(${personId}, 'POST /bookings', ${key}, ${sql.json(answer)})`;
    return answer;
  });

test("requests with one key at the same time are done once and answered alike", async () => {
  const person = await aPerson(db);
  let runs = 0;
  const work = async () => `run ${(runs += 1)}`;

  const answers = await Promise.all(Array.from({ length: 5 }, () => request(person.id, "key", "hash", work)));

  expect(answers).toEqual(Array(5).fill("run 1"));
  expect(runs).toBe(1);
});

test("a key that comes with another request is refused", async () => {
  const person = await aPerson(db);
  await request(person.id, "key", "hash", async () => "done");
  expect(await outcomeOf(request(person.id, "key", "other", async () => "done"))).toBe("RB007");
});

test("another person's same key is another key", async () => {
  const [one, two] = [await aPerson(db), await aPerson(db)];
  await request(one.id, "key", "hash", async () => "one");
  expect(await request(two.id, "key", "other", async () => "two")).toBe("two");
});

test("work that fails leaves the key free", async () => {
  const person = await aPerson(db);
  const failing = request(person.id, "key", "hash", async () => {
    throw Object.assign(new Error("refused"), { code: "RB001" });
  });
  expect(await outcomeOf(failing)).toBe("RB001");
  expect(await request(person.id, "key", "other", async () => "done")).toBe("done");
});
