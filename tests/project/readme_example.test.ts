import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { aProperty } from "../support/builders/a_property.ts";
import type { TestStack } from "../support/stack.ts";
import { startTestStack } from "../support/stack.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const lisbon = { city: "Lisbon", latitude: 38.7131, longitude: -9.1463 };

let stack: TestStack;
let folder: string;

beforeAll(async () => {
  // Inside the project, so that packages are found as a reader's own would be.
  folder = await mkdtemp(join(root, "readme-example-"));
  stack = await startTestStack({ services: true });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

test("the example of the README passes the type check, and books", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, booking = ""] = /```ts readme-example\n(.*?)```/s.exec(readme) ?? [];
  const [, embed = ""] = /```ts readme-embed\n(.*?)```/s.exec(readme) ?? [];
  const example = `${booking}${embed}console.log(home.title, home.host.display_name, home.property_photos.length);\n`;
  const email = "ada@example.com";
  await signUp(stack.status, { email, name: "Ada" });
  const property = await aProperty(stack, { instant_book: true, address: lisbon });
  const stay = stayDates(30, 3);
  const constants = {
    API_URL: stack.status.api_url,
    PUBLISHABLE_KEY: stack.status.publishable_key,
    CHECK_IN: stay.check_in,
    CHECK_OUT: stay.check_out,
    EMAIL: email,
    PASSWORD: "correct horse battery staple",
  };
  const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  const code = example.replace("./database_types.ts", "../database_types.ts");
  await writeFile(join(folder, "example.ts"), `${code}\n`.replace(/^(?!import)/m, `${lines.join("\n")}\n`));
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ extends: "../tsconfig.json", include: ["example.ts"], compilerOptions: { noEmit: true } }),
  );

  const [checked, ran] = await Promise.all([
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder]).catch(
      (error: unknown) => error,
    ),
    run(process.execPath, [join(folder, "example.ts")], { timeout: 40_000 }),
  ]);

  expect(checked).toEqual({ stdout: "", stderr: "" });
  const [booked, read] = ran.stdout.split("\n");
  expect(booked).toMatch(/^34200 EUR [A-Z0-9]+ pi_\w+_secret_\w+$/);
  expect(read).toMatch(/^\S.* \S+ \d+$/);
  const stored = await stack.sql`select status from public.bookings where property_id = ${property.id}`;
  expect(stored).toEqual([{ status: "awaiting_payment" }]);
}, 90_000);
