import { join } from "node:path";
import { parseArgs } from "node:util";

import { prepareGround } from "./bookings/booking_ground.ts";
import type { BookingGround } from "./bookings/booking_ground.ts";
import type { ClientResult } from "./bookings/client_task.ts";
import { addResults, runClients } from "./bookings/run_clients.ts";
import { WAYS } from "./bookings/ways.ts";
import type { WayName } from "./bookings/ways.ts";
import { machineFacts } from "./machine_facts.ts";
import { openMarketplace } from "./marketplace/open_marketplace.ts";
import { dayAfter } from "./search/criteria.ts";
import { Verdicts } from "./verdicts.ts";

const help = `Committed bookings a second against a plain insert of the same row: by 8 clients all over the marketplace, and by
16 clients who all want one property and cancel what they get. In turns, in one run; fails when a goal is missed, when
two stays overlap, or when there was a deadlock.

usage: node scripts/bench/bookings.ts [--properties 10000] [--seconds 4] [--turns 3] [--data DIR]`;

const { values } = parseArgs({
  options: {
    properties: { type: "string", default: "10000" },
    seconds: { type: "string", default: "4" },
    turns: { type: "string", default: "3" },
    data: { type: "string", default: join(import.meta.dirname, "../../.stack/bench") },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(help);
else process.exitCode = await bench(Number(values.properties), Number(values.seconds), Number(values.turns));

async function bench(properties: number, seconds: number, turns: number): Promise<number> {
  const directory = join(values.data, String(properties));
  const marketplace = await openMarketplace({ properties, directory, tell: console.error });
  try {
    const ground = await prepareGround(marketplace.superuserUrl);
    try {
      const race = (clients: number, contended: boolean): Promise<Map<WayName, ClientResult>> =>
        raceWays(ground, {
          url: marketplace.superuserUrl,
          today: marketplace.plan.today,
          clients,
          contended,
          seconds,
          turns,
        });
      const [{ version } = { version: "" }] = await ground.sql<{ version: string }[]>`
        select current_setting('server_version') as version`;
      console.log(`PostgreSQL ${version}, ${machineFacts()}; ${properties} properties; ${turns} turns of ${seconds} s`);
      const verdicts = new Verdicts();
      const total = turns * seconds;
      const uniform = await race(8, false);
      report("8 clients, all properties", uniform, total);
      const contended = await race(16, true);
      report("16 clients, one property, 90 days; each cancels what it gets", contended, total);

      const ratio = (results: Map<WayName, ClientResult>, way: WayName, of: "committed" | "attempts"): number =>
        (results.get(way)?.[of] ?? 0) / (results.get("plain insert")?.[of] ?? 0);
      const harm = await ground.countHarm();
      console.log("\n| compared | ratio | goal |\n|---|---|---|");
      const least = properties <= 10_000 ? 0.75 : 0.6;
      console.log(verdicts.atLeast("constraint to plain insert", ratio(uniform, "constraint", "committed"), least));
      console.log(verdicts.atLeast("take_nights to plain insert", ratio(uniform, "take_nights", "committed"), 0.45));
      console.log(
        verdicts.atLeast("one property, take_nights: attempts", ratio(contended, "take_nights", "attempts"), 0.3),
      );
      console.log(
        verdicts.atMost("one property, take_nights: p99 in ms", quantile(contended.get("take_nights"), 0.99), 50),
      );
      console.log(verdicts.atMost("deadlocks", harm.deadlocks, 0));
      console.log(verdicts.atMost("stays that overlap", harm.overlaps, 0));
      console.log(verdicts.atMost("failures", failuresOf([...uniform.values(), ...contended.values()]), 0));
      return verdicts.conclude();
    } finally {
      await ground.tidy();
      await ground.close();
    }
  } finally {
    await marketplace.stop();
  }
}

type Race = {
  readonly url: string;
  readonly today: string;
  readonly clients: number;
  /** Whether all of them want one property and cancel what they get. */
  readonly contended: boolean;
  readonly seconds: number;
  readonly turns: number;
};

async function raceWays(ground: BookingGround, race: Race): Promise<Map<WayName, ClientResult>> {
  const results = new Map<WayName, ClientResult[]>(WAYS.map(({ name }) => [name, []]));
  for (let turn = 0; turn < race.turns; turn += 1) {
    for (const { name } of WAYS) {
      await ground.ready();
      const result = await runClients({
        url: race.url,
        way: name,
        people: ground.people.slice(0, race.clients),
        properties: race.contended ? ground.properties.slice(0, 1) : ground.properties,
        bookings: ground.bookings,
        firstDay: dayAfter(race.today, 10),
        days: race.contended ? 90 : 340,
        cancels: race.contended,
        seed: turn * 100,
        milliseconds: race.seconds * 1000,
      });
      results.get(name)?.push(result);
      await ground.tidy();
    }
  }
  return new Map([...results].map(([name, several]) => [name, addResults(several)]));
}

function report(title: string, results: ReadonlyMap<WayName, ClientResult>, seconds: number): void {
  console.log(`\n${title}:\n`);
  console.log("| way | booked a second | attempts | p50 ms | p99 ms | to plain insert |\n|---|---|---|---|---|---|");
  const plain = results.get("plain insert")?.committed ?? 0;
  for (const [name, result] of results) {
    const { committed, attempts } = result;
    const cells = [
      (committed / seconds).toFixed(0),
      (attempts / seconds).toFixed(0),
      quantile(result, 0.5).toFixed(2),
      quantile(result, 0.99).toFixed(2),
      (committed / plain).toFixed(2),
    ];
    console.log(`| ${name} | ${cells.join(" | ")} |`);
    const failures = Object.entries(result.failures).map(([code, count]) => `${code}: ${count}`);
    if (failures.length > 0) console.log(`\n${name} failed: ${failures.join(", ")}\n`);
  }
}

function quantile(result: ClientResult | undefined, share: number): number {
  const sorted = (result?.times ?? []).toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function failuresOf(results: readonly ClientResult[]): number {
  return results.flatMap(({ failures }) => Object.values(failures)).reduce((sum, count) => sum + count, 0);
}
