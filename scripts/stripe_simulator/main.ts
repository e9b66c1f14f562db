import { parseArgs } from "node:util";

const HELP = `Stripe simulator: a small server that the stripe package talks to instead of api.stripe.com.

Usage: node scripts/stripe_simulator/main.ts [options]

  --port PORT              port on 127.0.0.1 (default 12111)
  --webhook-url URL        endpoint that receives every event
  --webhook-secret SECRET  signs the events (whsec_…); needed with --webhook-url
  --state FILE             keeps the state in this file over restarts
  --fee-percent NUMBER     Stripe's fee on captured charges in percent, e.g. 2.9 (default 0)
  --fee-fixed NUMBER       fixed part of that fee in minor units, e.g. 30 (default 0)
  --settlement-days DAYS   days until a charge's money is available (default 2)
  --help                   this text
`;

const fail = (message: string): never => {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "12111" },
        "webhook-url": { type: "string" },
        "webhook-secret": { type: "string" },
        state: { type: "string" },
        "fee-percent": { type: "string", default: "0" },
        "fee-fixed": { type: "string", default: "0" },
        "settlement-days": { type: "string", default: "2" },
        help: { type: "boolean", default: false },
      },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const numberOf = (flag: string, text: string, max: number): number => {
  const number = Number(text);
  return text.trim() !== "" && number >= 0 && number <= max
    ? number
    : fail(`--${flag} takes a number from 0 to ${max}, not '${text}'`);
};

const flags = read();
if (flags.help) {
  console.log(HELP);
  process.exit(0);
}
const url = flags["webhook-url"];
const secret = flags["webhook-secret"];
if ((url === undefined) !== (secret === undefined)) fail("--webhook-url and --webhook-secret go together");
if (url !== undefined && !URL.canParse(url)) fail(`--webhook-url takes an address, not '${url}'`);

// Loaded late, so that help and mistakes are told at once.
const { startStripeSimulator } = await import("./start_stripe_simulator.ts");
const simulator = await startStripeSimulator({
  port: numberOf("port", flags.port, 65_535),
  webhook: url === undefined || secret === undefined ? undefined : { url, secret },
  ...(flags.state === undefined ? {} : { stateFile: flags.state }),
  fee: {
    basisPoints: Math.round(numberOf("fee-percent", flags["fee-percent"], 100) * 100),
    fixed: numberOf("fee-fixed", flags["fee-fixed"], 100_000),
  },
  settlementDays: numberOf("settlement-days", flags["settlement-days"], 365),
  log: (line) => console.log(line),
}).catch((error: unknown) => {
  console.error(`The Stripe simulator can't start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
console.log(`Stripe simulator on ${simulator.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
}
