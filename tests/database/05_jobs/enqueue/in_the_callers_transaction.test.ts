import { PgBoss } from "pg-boss";
import { afterAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { outcomeOf } from "../../../support/outcome_of.ts";

const db: TestDatabase = await createTestDatabase();
const boss = new PgBoss({ connectionString: db.url, migrate: false, supervise: false, schedule: false, max: 2 });
afterAll(async () => {
  await boss.stop({ graceful: false });
  await db.close();
});

test("a rollback takes the job along", async () => {
  const undone = db.sql.begin(async (sql) => {
    await sql`select private.enqueue('send_mail', '{"n": 1}')`;
    throw Object.assign(new Error("undone"), { code: "UNDONE" });
  });
  expect(await outcomeOf(undone)).toBe("UNDONE");
  expect(await db.sql`select id from pgboss.job`).toEqual([]);
});

test("pg-boss itself fetches what SQL enqueued, retries it and sends it to the dead letters", async () => {
  await boss.start();
  await db.sql`select private.enqueue('send_mail', '{"notification_id": "n"}')`;
  // As if it had failed as often as the queue allows.
  await db.sql`update pgboss.job set retry_count = retry_limit where name = 'send_mail'`;

  const [job] = await boss.fetch("send_mail");
  expect(job?.data).toEqual({ notification_id: "n" });
  await boss.fail("send_mail", job?.id ?? "", { message: "no server" });

  const [dead] = await boss.fetch("dead_letters");
  expect(dead?.data).toEqual({ notification_id: "n" });
});

test("it takes the options of its queue", async () => {
  const [same] = await db.sql`
    with enqueued as (select private.enqueue('refund_payment', '{}') as id)
    select enqueued.id is not null as is_written from enqueued`;
  expect(same).toEqual({ is_written: true });
  const [job] = await db.sql`
    select
      job.retry_limit = queue.retry_limit and job.retry_backoff = queue.retry_backoff
      and job.expire_seconds = queue.expire_seconds and job.dead_letter = queue.dead_letter as is_same
    from pgboss.job inner join pgboss.queue on queue.name = job.name where job.name = 'refund_payment'`;
  expect(job).toEqual({ is_same: true });
});

test("a waiting job with the same key stands for both", async () => {
  const enqueue = async () =>
    (await db.sql`select private.enqueue('advance_stays', '{}', null, 'sweep') as id`)[0]?.["id"];
  expect(await enqueue()).toBeTruthy();
  expect(await enqueue()).toBeNull();
});

test("a queue that isn't declared is refused", async () => {
  expect(await outcomeOf(db.sql`select private.enqueue('no_such_queue', '{}')`)).toBe("42704");
});

test("workers are told at commit", async () => {
  const channel = "pgboss_" + (await db.sql`select left(encode(sha224('pgboss'), 'hex'), 24) as hash`)[0]?.["hash"];
  const { promise: told, resolve } = Promise.withResolvers<string>();
  const listener = await db.sql.listen(channel, resolve);
  await db.sql`select private.enqueue('capture_payment', '{}')`;
  expect(await told).toBe("capture_payment");
  await listener.unlisten();
});
