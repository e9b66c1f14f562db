import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import postgres from "postgres";

import { loadDeclaredSchema } from "../database/schema/load_declared_schema.ts";
import { startThrowawayPostgres } from "../database/throwaway_postgres.ts";
import { fillDatabase } from "./properties/fill_database.ts";
import type { FilledDatabase } from "./properties/fill_database.ts";
import { raceRoles } from "./properties/race_roles.ts";
import type { RacedStatement } from "./properties/race_roles.ts";

const help = `What row-level security costs on properties: list, read and update, side by side with the same statement
by a role that it doesn't bind. Fails when one takes more than 1.2 times as long.

usage: node scripts/bench/properties_rls.ts [--properties 100000] [--rounds 2000]`;

const limit = 1.2;

const { values } = parseArgs({
  options: {
    properties: { type: "string", default: "100000" },
    rounds: { type: "string", default: "2000" },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(help);
else process.exitCode = await bench(Number(values.properties), Number(values.rounds));

async function bench(properties: number, rounds: number): Promise<number> {
  const server = await startThrowawayPostgres();
  try {
    const databaseUrl = await server.createProject("bench");
    await loadDeclaredSchema({ root: join(import.meta.dirname, "../.."), databaseUrl });
    const sql = postgres(superuser(databaseUrl), { max: 1, onnotice: () => undefined });
    const filled = await fillDatabase(sql, properties);
    const [facts] = await sql<[{ version: string }]>`select current_setting('server_version') as version`;
    await sql.end();
    const results = await raceRoles(databaseUrl, filled.hostId, statementsOn(filled), rounds);

    console.log(`PostgreSQL ${facts.version}, ${cpus().length} x ${cpus()[0]?.model ?? "?"}, ${gigabytes()} GiB`);
    console.log(`${properties} properties; medians of ${rounds} alternating rounds, in ms\n`);
    console.log("| statement | without RLS | with RLS | ratio |\n|---|---|---|---|");
    for (const { name, plain, secured } of results) {
      console.log(`| ${name} | ${plain.toFixed(3)} | ${secured.toFixed(3)} | ${(secured / plain).toFixed(2)} |`);
    }
    return results.every(({ plain, secured }) => secured / plain <= limit) ? 0 : 1;
  } finally {
    await server.stop();
  }
}

function statementsOn({ hostId, ownIds, otherIds }: FilledDatabase): RacedStatement[] {
  const columns =
    "id, title, property_type, city, country, latitude, longitude, currency, base_price, max_guests, rating_average";
  const one = (ids: readonly string[], round: number): string => ids[round % ids.length] ?? "";
  return [
    {
      name: "list 20 published, by key",
      text: `select ${columns} from public.properties where status = 'published' and id > $1 order by id limit 20`,
      parameters: (round) => [one(otherIds, round)],
    },
    {
      name: "list all of one's own",
      text: `select ${columns}, status from public.properties where host_id = $1 order by id`,
      parameters: () => [hostId],
    },
    {
      name: "read one of another's",
      text: "select * from public.properties where id = $1",
      parameters: (round) => [one(otherIds, round)],
    },
    {
      name: "read one of one's own",
      text: "select * from public.properties where id = $1",
      parameters: (round) => [one(ownIds, round)],
    },
    {
      name: "update the price of one's own",
      text: "update public.properties set base_price = $2 where id = $1 returning id, base_price",
      parameters: (round) => [one(ownIds, round), String(5000 + (round % 1000))],
    },
  ];
}

/** The superuser of the throw-away server, at the same address. */
function superuser(url: string): string {
  const address = new URL(url);
  address.username = "supabase_admin";
  return address.href;
}

function gigabytes(): number {
  return Math.round(totalmem() / 2 ** 30);
}
