import { randomBytes } from "node:crypto";

import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { ConnectionPool } from "../../../scripts/stack/lite/connection_pool.ts";
import { driverOptions } from "../../../scripts/stack/lite/driver_options.ts";
import { findFreePort } from "../../../scripts/stack/supervise/find_free_port.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const NAME = `doomed_${randomBytes(4).toString("hex")}`;
let project: TestProject;
let address: string;
let pool: ConnectionPool;
beforeAll(async () => {
  project = await openTestProject({
    sql: `create table notes (id int primary key); grant select, insert on notes to anon;
      create function wait() returns void language plpgsql as $$ begin perform pg_sleep(30); end $$ set statement_timeout = '40s';`,
  });
  const { host, port, user, pass, database } = project.sql.options;
  address = `postgres://${user}:${String(pass)}@${host[0]}:${port[0]}/${database}`;
  pool = new ConnectionPool(address, 1, driverOptions({ application_name: NAME }));
});
afterAll(async () => {
  await pool.close();
  await project.close();
});

/** Ends connections as a crash of the server does, from outside. */
const kill = async (name: string, state: string): Promise<void> => {
  const ended = async (): Promise<number> =>
    (
      await project.sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity
        where application_name = ${name} and state like ${state} and datname = current_database() and pid <> pg_backend_pid()`
    ).length;
  await expect.poll(ended, { timeout: 25_000 }).toBeGreaterThan(0);
};

test("a connection that dies in a transaction takes no statement any more, and nothing is run without it", async () => {
  const connection = await pool.acquire();
  await connection.run("begin");
  await connection.run("insert into notes values (1)");
  await kill(NAME, "idle in transaction");
  await expect.poll(() => connection.isAlive).toBe(false);
  await expect(connection.run("insert into notes values (2)")).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  pool.release(connection);
  const next = await pool.acquire();
  expect([...(await next.run("select id from notes"))]).toEqual([]);
  pool.release(next);
});

test("statements that wait behind one that breaks the connection fail too", async () => {
  const connection = await pool.acquire();
  const sleeping = connection.run("select pg_sleep(30), $1::int", [1], { prepare: true });
  const waiting = connection.run("insert into notes values ($1)", [3], { prepare: true });
  const both = Promise.allSettled([sleeping, waiting]);
  await kill(NAME, "active");
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  pool.release(connection);
  const next = await pool.acquire();
  expect([...(await next.run("select id from notes"))]).toEqual([]);
  pool.release(next);
});

test("whoever waits for a connection gets a new one in place of a dead one", async () => {
  const connection = await pool.acquire();
  const waiting = pool.acquire();
  await expect(connection.run("select pg_terminate_backend(pg_backend_pid())")).rejects.toThrow();
  pool.release(connection);
  const next = await waiting;
  expect([...(await next.run("select 1 as one"))]).toEqual([{ one: 1 }]);
  pool.release(next);
});

test("connections that can't be made are not lost to the pool", async () => {
  const port = await findFreePort();
  const nowhere = new ConnectionPool(address.replace(/:\d+\//u, `:${port}/`), 2, driverOptions({}));
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const connection = await nowhere.acquire();
    await expect(Promise.all([connection.run("begin"), connection.run("select 1")])).rejects.toThrow();
    nowhere.release(connection);
  }
  await nowhere.close();
});

test("a request whose connection breaks is answered, and so is the next", async () => {
  expect((await project.client().from("notes").select()).error).toBeNull();
  const waiting = project.request("/rest/v1/rpc/wait", { method: "POST" });
  await kill("api", "active");
  const response = await waiting;
  expect(response.status).toBeGreaterThanOrEqual(500);
  await response.text();
  await kill("api", "idle%");
  const next = await project.client().from("notes").insert({ id: 9 });
  expect([next.error, next.status]).toEqual([null, 201]);
});

// Says when the pool can go: the driver's own reserved connection never ends a statement then.
test("the driver's reserved connection hangs once its server has gone", async () => {
  const errors: unknown[] = [];
  const note = (error: unknown): void => void errors.push(error);
  const others = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException").on("uncaughtException", note);
  const sql = postgres(address, { max: 1, onnotice: () => undefined });
  const reserved = await sql.reserve();
  await reserved`select pg_terminate_backend(pg_backend_pid())`.catch(() => undefined);
  const ended = vi.fn<() => void>();
  const ask = (): number => {
    reserved`select 1`.then(ended, ended);
    return errors.length;
  };
  await expect.poll(ask).toBeGreaterThan(0);
  process.removeAllListeners("uncaughtException");
  for (const other of others) process.on("uncaughtException", other);
  expect(String(errors[0])).toContain("reading 'write'");
  expect(ended).not.toHaveBeenCalled();
});
