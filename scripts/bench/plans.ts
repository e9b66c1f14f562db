import { join } from "node:path";
import { parseArgs } from "node:util";

import { openMarketplace } from "./marketplace/open_marketplace.ts";
import { explainNested } from "./plans/explain_nested.ts";
import { findExamples } from "./plans/find_examples.ts";
import { plannedQueries } from "./plans/planned_queries.ts";

const help = `Whether each main query uses the indexes that it is meant to, the statements inside its functions included, and reads
no large table from end to end. Fails when one doesn't.

usage: node scripts/bench/plans.ts [--properties 100000] [--data DIR] [--verbose]`;

/** Tables that grow with the marketplace. */
const LARGE = new Set([
  "bookings",
  "calendar_rules",
  "occupancies",
  "profiles",
  "promotions",
  "properties",
  "property_amenities",
  "property_photos",
  "search_documents",
  "search_listings",
]);

const { values } = parseArgs({
  options: {
    properties: { type: "string", default: "100000" },
    data: { type: "string", default: join(import.meta.dirname, "../../.stack/bench") },
    verbose: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(help);
else process.exitCode = await check(Number(values.properties));

async function check(properties: number): Promise<number> {
  const directory = join(values.data, String(properties));
  const marketplace = await openMarketplace({ properties, directory, tell: console.error });
  let failed = 0;
  try {
    const examples = await findExamples(marketplace.superuserUrl, marketplace.plan.today);
    for (const { name, caller, text, uses } of plannedQueries(examples)) {
      const scans = await explainNested(marketplace.superuserUrl, caller, text);
      const used = new Set(scans.flatMap(({ index }) => index ?? []));
      const problems = [
        ...uses
          .filter((wanted) => ![...used].some((index) => wanted.test(index)))
          .map((wanted) => `uses no ${wanted.source}`),
        ...new Set(
          scans
            .filter(({ how, relation, isBounded }) => how === "Seq Scan" && !isBounded && LARGE.has(relation ?? ""))
            .map(({ relation }) => `reads all of ${relation}`),
        ),
      ];
      console.log(`${problems.length === 0 ? "ok  " : "FAIL"}  ${name}`);
      for (const problem of problems) console.log(`      ${problem}`);
      if (values.verbose || problems.length > 0) console.log(`      used: ${[...used].toSorted().join(", ")}`);
      failed += problems.length === 0 ? 0 : 1;
    }
  } finally {
    await marketplace.stop();
  }
  return failed === 0 ? 0 : 1;
}
