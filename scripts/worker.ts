import { parseArgs } from "node:util";

import { startWorker } from "../functions/jobs/start_worker.ts";

const help = `Serves the job queues until it is stopped (Ctrl-C or SIGTERM); run as many as are needed.

usage: npm run worker

environment: SUPABASE_DB_URL, SUPABASE_URL, SUPABASE_SECRET_KEYS ({"default": "sb_secret_…"}), STRIPE_SECRET_KEY, SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD, MAIL_FROM, SITE_URL`;

const log = (line: string): void => console.log(`${new Date().toISOString()} ${line}`);

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) {
    console.log(help);
  } else {
    await run();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const worker = await startWorker({ log });
  log("the worker is ready");
  const stop = (): void => {
    void worker.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
