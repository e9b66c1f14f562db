import { readFile } from "node:fs/promises";
import { join } from "node:path";

import postgres from "postgres";

import { fillReadModel } from "./fill_read_model.ts";
import type { MarketplacePlan } from "./marketplace_plan.ts";
import { setAsideIndexes } from "./set_aside_indexes.ts";

const TABLES = [
  "public.profiles",
  "public.properties",
  "public.property_amenities",
  "public.property_photos",
  "public.calendar_rules",
  "public.promotions",
  "public.bookings",
  "public.occupancies",
];

/**
 * Fills a database that has the declared schema and nothing else. Triggers stay out of it; what they would have
 * written is made at the end, for all rows at once.
 *
 * @param superuserUrl who may leave triggers out
 */
export async function fillMarketplace(
  superuserUrl: string,
  plan: MarketplacePlan,
  tell: (line: string) => void,
): Promise<void> {
  const connections = [1, 2].map(() =>
    postgres(superuserUrl, {
      max: 1,
      onnotice: () => undefined,
      connection: { session_replication_role: "replica", synchronize_seqscans: "off" },
    }),
  );
  const [first, second] = connections as [postgres.Sql, postgres.Sql];
  const begun = performance.now();
  const step = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    const seconds = (time: number): string => ((performance.now() - time) / 1000).toFixed(1);
    tell(`${seconds(begun).padStart(6)} s  ${name} (${seconds(start)} s)`);
  };
  const run = (sql: postgres.Sql, ...files: string[]): Promise<void> =>
    files.reduce(async (before, file) => {
      await before;
      await step(file, async () => sql.unsafe(await readFile(join(import.meta.dirname, "sql", file), "utf8")).simple());
    }, Promise.resolve());

  try {
    const setAside = await setAsideIndexes(first, TABLES);
    await run(first, "00_frame.sql");
    await first`insert into bench.plan ${first({ ...plan, people: Math.max(50, Math.round(plan.properties / 4)) })}`;
    await first`insert into bench.cities ${first(await readCities())}`;
    await run(first, "10_cities.sql", "20_people.sql", "30_properties.sql");
    await first`analyze public.properties`;
    await Promise.all([
      run(first, "50_bookings.sql", "51_occupancies.sql"),
      run(second, "40_amenities.sql", "41_photos.sql", "42_calendar_rules.sql"),
    ]);

    // The nights of occupancies take as long as all the others together.
    const rebuild = async (sql: postgres.Sql, tables: readonly string[]): Promise<void> => {
      for (const { table, statements } of setAside.filter((one) => tables.includes(one.table))) {
        for (const statement of statements) await step(statement.slice(0, 90), () => sql.unsafe(statement));
        await step(`vacuum ${table}`, () => sql.unsafe(`vacuum (analyze) ${table}`));
      }
    };
    await Promise.all([rebuild(first, TABLES.slice(-1)), rebuild(second, TABLES.slice(0, -1))]);
    await first`drop schema bench cascade`;
    await step("read model of search", () => fillReadModel(first));
    await step("vacuum and analyze the rest", () => first`vacuum (analyze)`);
    await step("checkpoint", () => first`checkpoint`);
  } finally {
    await Promise.all(connections.map((connection) => connection.end({ timeout: 2 })));
  }
}

async function readCities(): Promise<Record<string, string | number>[]> {
  const [, ...lines] = (await readFile(join(import.meta.dirname, "cities.csv"), "utf8")).trim().split("\n");
  return lines.map((line, index) => {
    const [name = "", country = "", latitude, longitude] = line.split(",");
    return { rank: index + 1, name, country, latitude: Number(latitude), longitude: Number(longitude) };
  });
}
