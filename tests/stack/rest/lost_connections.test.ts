import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { reserveConnection } from "../../../scripts/stack/lite/reserve_connection.ts";
import { reconnectPause } from "../../../scripts/stack/reconnect_pause.ts";
import type { ScratchDatabase } from "../../support/scratch_database.ts";
import { createScratchDatabase } from "../../support/scratch_database.ts";

let database: ScratchDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createScratchDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => undefined, backoff: reconnectPause });
});
afterAll(async () => {
  await sql?.end({ timeout: 2 });
  await database?.close();
});

const outcomes = async (queries: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(queries)).map(({ status }) => status);

test("statements that wait behind a lost connection fail with it, and the pool goes on", async () => {
  const connection = await reserveConnection(sql);
  const [backend] = await connection.unsafe("select pg_backend_pid() as pid");
  const waiting = outcomes([
    connection.unsafe("select pg_sleep($1)", ["30"]),
    // What must be described first stops the pipeline: the next ones wait in the driver.
    connection.unsafe("select $1::int", [1]),
    connection.unsafe("select $1::int", [2]),
  ]);
  const killer = postgres(database.superuserUrl, { max: 1 });
  await killer`select pg_terminate_backend(${backend?.["pid"]})`;
  await killer.end();

  expect(await waiting).toEqual(["rejected", "rejected", "rejected"]);
  await expect(connection.unsafe("commit")).rejects.toThrow(/CONNECTION|terminating/);
  connection.release();

  // The driver gives the next statement the error of the last once more.
  await sql`select 1`.catch(() => undefined);
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
});

test("a connection that is released is used again", async () => {
  const first = await reserveConnection(sql);
  const pid = async (connection: typeof first): Promise<unknown> =>
    (await connection.unsafe("select pg_backend_pid() as pid"))[0]?.["pid"];
  const before = await pid(first);
  first.release();
  const second = await reserveConnection(sql);
  expect(await pid(second)).toBe(before);
  second.release();
});
