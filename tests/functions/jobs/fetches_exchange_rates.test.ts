import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createJobContext } from "../../../functions/jobs/create_job_context.ts";
import { fetchExchangeRates } from "../../../functions/jobs/handlers/fetch_exchange_rates.ts";
import { createTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const file = (usd: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time='2026-03-02'>
    <Cube currency='USD' rate='${usd}'/><Cube currency='JPY' rate='160.25'/><Cube currency='XXQ' rate='3'/>
  </Cube></Cube>
</gesmes:Envelope>`;

let db: TestDatabase;
let answer: { status: number; body: string };
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
let url: string;
beforeAll(async () => {
  db = await createTestDatabase();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}/daily.xml`;
  process.env["SUPABASE_DB_URL"] = db.url;
});
afterAll(async () => {
  server.close();
  await db.close();
});

async function fetched(status: number, body: string): Promise<unknown> {
  answer = { status, body };
  process.env["EXCHANGE_RATES_URL"] = url;
  await fetchExchangeRates({ ...createJobContext(), sql: db.sql }, {});
  return db.sql`select base, quote, date::text as date, rate::text as rate, source from public.exchange_rates order by quote`;
}

const row = (quote: string, rate: string) => ({ base: "EUR", quote, date: "2026-03-02", rate, source: url });

test("keeps the rates of the day with their source; once more changes nothing, a correction does", async () => {
  const kept = [row("JPY", "160.2500000000"), row("USD", "1.0834000000")];
  expect(await fetched(200, file("1.0834"))).toEqual(kept);
  expect(await fetched(200, file("1.0834"))).toEqual(kept);
  expect(await fetched(200, file("1.0835"))).toEqual([kept[0], row("USD", "1.0835000000")]);
});

test.each([
  ["an error", 500, file("2")],
  ["a page that is none", 200, "<html></html>"],
  ["a rate that is none", 200, file("-1")],
  ["more than it should be", 200, file("2").padEnd(1_000_001)],
])("%s fails the job and changes nothing", async (_, status, body) => {
  await expect(fetched(status, body)).rejects.toThrow();
  expect(await fetched(200, file("1.0835"))).toContainEqual(row("USD", "1.0835000000"));
});

test("without a provider there is nothing to do", async () => {
  delete process.env["EXCHANGE_RATES_URL"];
  await db.sql`delete from public.exchange_rates`;
  await fetchExchangeRates({ ...createJobContext(), sql: db.sql }, {});
  expect(await db.sql`select from public.exchange_rates`).toHaveLength(0);
});
