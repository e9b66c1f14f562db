import { join } from "node:path";
import { parseArgs } from "node:util";

import postgres from "postgres";

import { machineFacts } from "./machine_facts.ts";
import { openMarketplace } from "./marketplace/open_marketplace.ts";
import type { Marketplace } from "./marketplace/open_marketplace.ts";
import { prepareFloor } from "./search/floor.ts";
import { measureAvailability } from "./search/measure_availability.ts";
import { measureBesideBookings } from "./search/measure_beside_bookings.ts";
import { measurePages } from "./search/measure_pages.ts";
import { measureScenarios } from "./search/measure_scenarios.ts";
import type { Contestant } from "./search/measure_scenarios.ts";
import { SCENARIOS } from "./search/scenarios.ts";
import type { Scenario } from "./search/scenarios.ts";
import { connectVisitor } from "./search/visitor.ts";
import { Verdicts } from "./verdicts.ts";

const help = `Every kind of search through public.search_properties and its neighbours, as a visitor, against the floor: twenty rows by
primary key through the same driver. All in turns in one run; fails when a goal is missed.

usage: node scripts/bench/search.ts [--properties 10000[,100000,…]] [--rounds 200] [--data DIR] [--only WORD]

--properties  sizes, smallest first: goals are for the largest, the others show how the cost grows
--data        folder of the marketplaces (DIR/<properties>); .stack/bench without
--only        only scenarios whose name contains the word`;

/** Scenarios asked at every size: how their cost grows is a goal of its own. */
const GROWING = 3;

const { values } = parseArgs({
  options: {
    properties: { type: "string", default: "10000" },
    rounds: { type: "string", default: "200" },
    data: { type: "string", default: join(import.meta.dirname, "../../.stack/bench") },
    only: { type: "string", default: "" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(help);
else process.exitCode = await bench(values.properties.split(",").map(Number), Number(values.rounds));

async function bench(sizes: readonly number[], rounds: number): Promise<number> {
  const marketplaces: Marketplace[] = [];
  try {
    for (const properties of sizes) {
      const directory = join(values.data, String(properties));
      marketplaces.push(await openMarketplace({ properties, directory, tell: console.error }));
    }
    return await measure(marketplaces, rounds);
  } finally {
    for (const marketplace of marketplaces) await marketplace.stop();
  }
}

async function measure(marketplaces: readonly Marketplace[], rounds: number): Promise<number> {
  const largest = marketplaces.at(-1) as Marketplace;
  const visitors = await Promise.all(marketplaces.map(({ url }) => connectVisitor(url)));
  const sql = postgres(largest.superuserUrl, { max: 1, prepare: false, onnotice: () => undefined });
  const verdicts = new Verdicts();
  const wanted = SCENARIOS.filter(({ name }) => name.includes(values.only));
  const nameAt = (scenario: Scenario, size: number): string => `${scenario.name} @ ${size}`;
  const contestants = wanted.flatMap((scenario): Contestant[] =>
    marketplaces
      .map(({ plan }, index) => ({
        name: nameAt(scenario, plan.properties),
        scenario,
        visitor: visitors[index] as (typeof visitors)[number],
        today: plan.today,
      }))
      .slice(SCENARIOS.indexOf(scenario) < GROWING ? 0 : -1),
  );

  try {
    const [{ version } = { version: "" }] = await sql<{ version: string }[]>`
      select current_setting('server_version') as version`;
    const floor = await prepareFloor(sql);
    const measured = await measureScenarios(contestants, floor, rounds);
    const floors = [measured.floor.quantile(0.5), measured.floor.quantile(0.99)] as const;
    console.log(`PostgreSQL ${version}, ${machineFacts()}; ${rounds} rounds`);
    console.log(`floor: p50 ${floors[0].toFixed(2)} ms, p99 ${floors[1].toFixed(2)} ms\n`);
    console.log("| search | properties | p50 ms | p99 ms | x floor p50 | p99 |\n|---|---|---|---|---|---|");
    for (const { name } of contestants) {
      const [p50, p99] = [0.5, 0.99].map((share) => measured.contestants.get(name)?.quantile(share) ?? Number.NaN);
      const cells = [p50, p99].map((time = Number.NaN) => time.toFixed(2));
      const ratios = [p50, p99].map((time = Number.NaN, index) => (time / (floors[index] ?? 0)).toFixed(1));
      console.log(`| ${[...name.split(" @ "), ...cells, ...ratios].join(" | ")} |`);
    }

    console.log("\n| compared | ratio | goal |\n|---|---|---|");
    const p50Of = (scenario: Scenario, size: number, share = 0.5): number =>
      measured.contestants.get(nameAt(scenario, size))?.quantile(share) ?? Number.NaN;
    for (const scenario of wanted) {
      if (scenario.goal === undefined) continue;
      const [median, tail] = [0.5, 0.99].map((share) => p50Of(scenario, largest.plan.properties, share));
      console.log(verdicts.atMost(`${scenario.name}: p50 to floor`, (median ?? 0) / floors[0], scenario.goal.p50));
      console.log(verdicts.atMost(`${scenario.name}: p99 to floor`, (tail ?? 0) / floors[1], scenario.goal.p99));
    }
    for (const scenario of wanted.slice(0, GROWING)) {
      marketplaces.slice(1).forEach(({ plan }, index) => {
        const before = marketplaces[index]?.plan.properties ?? 0;
        const growth = p50Of(scenario, plan.properties) / p50Of(scenario, before);
        console.log(verdicts.atMost(`${scenario.name}: ${plan.properties} to ${before} properties`, growth, 2));
      });
    }
    if (values.only === "") await measureMore(largest, sql, verdicts, rounds);
    return verdicts.conclude();
  } finally {
    await Promise.all([...visitors.map((visitor) => visitor.close()), sql.end({ timeout: 2 })]);
  }
}

async function measureMore(
  marketplace: Marketplace,
  sql: postgres.Sql,
  verdicts: Verdicts,
  rounds: number,
): Promise<void> {
  const { asked, unasked } = await measureAvailability(sql, marketplace.plan.today, rounds);
  console.log(verdicts.atMost("availability asked for, to not", asked.quantile(0.5) / unasked.quantile(0.5), 1.4));
  const visitor = await connectVisitor(marketplace.url);
  try {
    const { first, fiftieth } = await measurePages(visitor, marketplace.plan.today, rounds);
    console.log(verdicts.atMost("page 50 to page 1", fiftieth.quantile(0.5) / first.quantile(0.5), 1.5));
  } finally {
    await visitor.close();
  }
  const load = await measureBesideBookings(marketplace, SCENARIOS[0] as Scenario);
  console.log(verdicts.atLeast("2 clients beside bookings, to alone", load.beside / load.alone, 0.8));
  console.log(
    `\nsearches a second: ${load.alone.toFixed(0)} alone, ${load.beside.toFixed(0)} beside ${load.bookings.toFixed(0)} bookings` +
      ` (booking p99 ${load.booking.quantile(0.99).toFixed(1)} ms)`,
  );
}
