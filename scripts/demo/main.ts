import { join } from "node:path";
import { parseArgs } from "node:util";

import { reportFailure } from "../stack/cli/report_failure.ts";
import { startStack } from "../stack/start_stack.ts";
import { createLog } from "../stack/supervise/create_log.ts";
import { stackDirectory } from "../stack/supervise/stack_state.ts";
import { firstJourney } from "./first_journey.ts";
import { makeProjectCopy } from "./make_project_copy.ts";

const help = `Starts a fresh stack in a temporary folder on free ports, walks through the first journey and tells what
happens: sign-up, offer, search, quote, booking, payment, a request with its answer, a cancellation with its refund,
reviews. Then stops and removes the stack.

usage: npm run demo`;

const stopped = Promise.withResolvers<never>();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => stopped.reject(new Error("stopped on the way")));
}

if (wantsHelp()) console.log(help);
else {
  try {
    await demonstrate();
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: "boolean", short: "h" } } }).values.help === true;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split(". ")[0] : String(error)}.\n\n${help}`);
    process.exit(2);
  }
}

async function demonstrate(): Promise<void> {
  const began = performance.now();
  const say = (sentence: string): void => {
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${sentence}`);
  };
  const copy = await makeProjectCopy();
  try {
    say("A new stack starts: PostgreSQL, REST, Auth, Storage, edge functions, mail, the Stripe simulator, a worker.");
    const log = createLog({ directory: join(stackDirectory(copy.workdir), "logs"), print: undefined });
    const stack = await startStack({ workdir: copy.workdir, durable: false, log });
    try {
      const stripeUrl = stack.addresses.find(({ label }) => label.startsWith("Stripe"))?.url;
      if (!stripeUrl) throw new Error("STRIPE_SECRET_KEY is set: the demo pays at the simulator only; unset it");
      say(`It answers at ${stack.status.api_url}.`);
      await Promise.race([firstJourney({ stack: stack.status, stripeUrl, say }), stopped.promise]);
      say("The stack stops, and its folder goes.");
    } finally {
      await stack.stop();
    }
  } finally {
    await copy.remove();
  }
}
