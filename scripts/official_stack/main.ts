import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { z } from "zod";

import { startServices } from "../stack/start_services.ts";
import { forwardPort } from "./forward_port.ts";

// What Roost adds to the local stack (supabase/services.ts), started beside the official Docker stack. Writes the
// environment that edge functions need to a file for `supabase functions serve --env-file`; runs until it is stopped.
const { values } = parseArgs({
  options: { status: { type: "string" }, env: { type: "string" }, help: { type: "boolean", short: "h" } },
});
if (values.help === true || values.status === undefined || values.env === undefined) {
  console.log(
    "node scripts/official_stack/main.ts --status FILE --env FILE\n\n  FILE of status: output of `supabase status -o json`",
  );
  process.exit(values.help === true ? 0 : 2);
}

const text = z.string();
const status = z
  .object({
    API_URL: text,
    DB_URL: text,
    PUBLISHABLE_KEY: text,
    SECRET_KEY: text,
    ANON_KEY: text,
    SERVICE_ROLE_KEY: text,
    JWT_SECRET: text,
  })
  .parse(JSON.parse(await readFile(values.status, "utf8")));
const smtp = { host: "127.0.0.1", port: 54_325 };
const services = await startServices(
  {
    workdir: join(import.meta.dirname, "../.."),
    environment: process.env,
    apiUrl: status.API_URL,
    databaseUrl: status.DB_URL,
    keys: {
      publishableKey: status.PUBLISHABLE_KEY,
      secretKey: status.SECRET_KEY,
      anonKey: status.ANON_KEY,
      serviceRoleKey: status.SERVICE_ROLE_KEY,
      jwtSecret: status.JWT_SECRET,
    },
    smtp,
  },
  { ...process.env, SMTP_HOST: smtp.host, SMTP_PORT: String(smtp.port) },
  (part, line) => console.log(`${part}: ${line}`),
);
await services.ready;

// Functions run in a container, for which 127.0.0.1 is the container itself.
const lines: string[] = [];
for (const [name, value] of Object.entries(services.provides)) {
  const local = URL.canParse(value) ? new URL(value) : undefined;
  if (local?.hostname !== "127.0.0.1") lines.push(`${name}=${value}`);
  else lines.push(`${name}=http://host.docker.internal:${await forwardPort(Number(local.port))}`);
}
await mkdir(dirname(values.env), { recursive: true });
await writeFile(values.env, `${lines.join("\n")}\n`);
console.log(services.addresses.map(({ label, url }) => `${label}: ${url}`).join("\n"));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void services.stop().finally(() => process.exit(0)));
}
