import { join } from "node:path";
import { parseArgs } from "node:util";

import { openMarketplace } from "./marketplace/open_marketplace.ts";

const help = `Makes a marketplace for benchmarks and keeps it: properties clustered as cities are, five bookings for each.

usage: node scripts/bench/marketplace.ts [--properties 10000] [--seed 1] [--data DIR] [--serve]

--data   where it is kept; .stack/bench/<properties> without
--serve  leaves PostgreSQL running until Ctrl-C, and says where`;

const { values } = parseArgs({
  options: {
    properties: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    data: { type: "string" },
    serve: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  const marketplace = await openMarketplace({
    properties: Number(values.properties),
    seed: Number(values.seed),
    directory: values.data ?? join(import.meta.dirname, "../../.stack/bench", values.properties),
    tell: (line) => console.log(line),
  });
  if (values.serve) {
    console.log(`${marketplace.url}\n${marketplace.superuserUrl}`);
  } else {
    await marketplace.stop();
  }
}
