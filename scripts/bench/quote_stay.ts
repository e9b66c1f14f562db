import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import postgres from "postgres";

import { loadDeclaredSchema } from "../database/schema/load_declared_schema.ts";
import { startThrowawayPostgres } from "../database/throwaway_postgres.ts";
import { machineFacts } from "./machine_facts.ts";
import { pricedStays, twentyRows } from "./quote_stay/priced_stays.ts";
import type { PricedStays } from "./quote_stay/priced_stays.ts";
import { Times } from "./times.ts";
import { Verdicts } from "./verdicts.ts";

const help = `What it costs to price stays, in turns with reading 20 properties by primary key. Fails when the median of the
20 stays of a page is more than 6 times as long.

usage: node scripts/bench/quote_stay.ts [--rounds 500]`;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "500" }, help: { type: "boolean", short: "h", default: false } },
});
if (values.help) console.log(help);
else process.exitCode = await bench(Number(values.rounds));

async function bench(rounds: number): Promise<number> {
  const server = await startThrowawayPostgres();
  try {
    const databaseUrl = await server.createProject("bench");
    await loadDeclaredSchema({ root: join(import.meta.dirname, "../.."), databaseUrl });
    const ids = await fill(databaseUrl);
    const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
    const [facts] = await sql<[{ version: string }]>`select current_setting('server_version') as version`;
    const raced = [];
    for (const statement of pricedStays(ids)) raced.push(await race(sql, [twentyRows(ids), statement], rounds));
    await sql.end();

    console.log(`PostgreSQL ${facts.version}, ${machineFacts()}`);
    console.log(`${ids.length} properties; ${rounds} rounds in turns with 20 rows by primary key, unprepared\n`);
    console.log("| statement | ms p10 | ms p50 | times 20 rows, p10 | p50 |\n|---|---|---|---|---|");
    for (const { name, floor, times } of raced) {
      const ratio = (share: number): string => (times.quantile(share) / floor.quantile(share)).toFixed(1);
      console.log(
        `| ${name} | ${times.quantile(0.1).toFixed(2)} | ${times.quantile(0.5).toFixed(2)} | ${ratio(0.1)} | ${ratio(0.5)} |`,
      );
    }
    const verdicts = new Verdicts();
    console.log("\n| compared | ratio | goal |\n|---|---|---|");
    for (const { name, floor, times } of raced.slice(0, 1)) {
      console.log(verdicts.atMost(`${name}, p50 to 20 rows`, times.quantile(0.5) / floor.quantile(0.5), 6));
    }
    return verdicts.conclude();
  } finally {
    await server.stop();
  }
}

/** Fills the database as superuser, who may leave triggers out while loading; answers the properties in random order. */
async function fill(databaseUrl: string): Promise<readonly string[]> {
  const address = new URL(databaseUrl);
  address.username = "supabase_admin";
  const sql = postgres(address.href, { max: 1, onnotice: () => undefined });
  try {
    const statements = await readFile(join(import.meta.dirname, "quote_stay/fill.sql"), "utf8");
    await sql.begin((transaction) => transaction.unsafe(statements).simple());
    await sql`vacuum analyze`;
    const rows = await sql<{ id: string }[]>`select id from public.properties order by md5(id::text)`;
    return rows.map(({ id }) => id);
  } finally {
    await sql.end();
  }
}

/** Runs floor and statement in turns on one connection; the first fifty rounds only warm up. */
async function race(sql: postgres.Sql, raced: readonly [PricedStays, PricedStays], rounds: number) {
  const [floor, times] = [new Times(), new Times()];
  for (let round = -50; round < rounds; round += 1) {
    for (const [index, { name, text, parameters }] of raced.entries()) {
      const begun = performance.now();
      const rows = await sql.unsafe(text, parameters(Math.abs(round)), { prepare: false });
      const milliseconds = performance.now() - begun;
      if (rows.length === 0) throw new Error(`"${name}" met no row`);
      if (round >= 0) (index === 0 ? floor : times).add(milliseconds);
    }
  }
  return { name: raced[1].name, floor, times };
}
