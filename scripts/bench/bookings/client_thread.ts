import { parentPort, workerData } from "node:worker_threads";

import postgres from "postgres";

import { dayAfter } from "../search/criteria.ts";
import { random } from "../search/random.ts";
import type { ClientResult, ClientTask } from "./client_task.ts";
import { WAYS } from "./ways.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort?.postMessage(await runClients(workerData as ClientTask));

/** Books with all clients of the thread until the time is over. */
async function runClients(task: ClientTask): Promise<ClientResult> {
  const way = WAYS.find(({ name }) => name === task.way);
  if (way === undefined) throw new Error(`there is no way "${task.way}"`);
  const result = { attempts: 0, committed: 0, times: [] as number[], failures: {} as Record<string, number> };
  const connections = await Promise.all(
    task.people.map(async (person) => {
      const sql = postgres(task.url, { max: 1, onnotice: () => undefined });
      const claims = JSON.stringify({ sub: person, role: "authenticated", aud: "authenticated" });
      await sql`select set_config('request.jwt.claims', ${claims}, false)`;
      for (const [name, value] of Object.entries(way.settings)) await sql`select set_config(${name}, ${value}, false)`;
      return sql;
    }),
  );
  const end = performance.now() + task.milliseconds;
  await Promise.all(
    connections.map(async (sql, client) => {
      const chance = random(task.seed + client);
      const pick = (values: readonly string[]): string => values[Math.floor(chance() * values.length)] ?? "";
      for (let turn = client; performance.now() < end; turn += connections.length) {
        const attempt = {
          propertyId: pick(task.properties),
          bookingId: task.bookings[turn % task.bookings.length] ?? "",
          checkIn: dayAfter(task.firstDay, Math.floor(chance() * (task.days - 3))),
          nights: 2 + Math.floor(chance() * 2),
        };
        const begun = performance.now();
        result.attempts += 1;
        try {
          const taken = await way.book(sql, attempt);
          result.times.push(performance.now() - begun);
          if (taken === undefined) continue;
          result.committed += 1;
          if (task.cancels) await way.cancel(sql, taken);
        } catch (error) {
          const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
          result.failures[code] = (result.failures[code] ?? 0) + 1;
        }
      }
    }),
  );
  await Promise.all(connections.map((sql) => sql.end({ timeout: 2 })));
  return result;
}
