import { readFile } from "node:fs/promises";

import { z } from "zod";

// The last line of .ci/run: `N passed, N failed`, from vitest's JSON report. A failed `npm run check` and a test
// run that broke off (no report, a file that did not load) count as failures too.
const [path = "", checked = "0", tested = "0"] = process.argv.slice(2);
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const text = await readFile(path, "utf8").catch(() => "");
const result = text === "" ? undefined : report.parse(JSON.parse(text));
const passed = result?.numPassedTests ?? 0;
const notLoaded = (result?.testResults ?? []).filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
).length;
let failed = (result?.numFailedTests ?? 0) + notLoaded + (checked === "0" ? 0 : 1);
if (failed === 0 && (tested !== "0" || passed === 0)) failed = 1;
if (checked !== "0") console.log("npm run check failed; it counts as one failure");
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
