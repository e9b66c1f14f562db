import { environment } from "../../_shared/environment.ts";
import type { JobHandler } from "../job_context.ts";
import { parseRates } from "../rates/parse_rates.ts";
import { keepRates } from "../rates/queries.ts";

const mostMilliseconds = 10_000;
const mostBytes = 1_000_000;

/** Reads the rates of the day from the operator's provider; without one there is nothing to do. */
export const fetchExchangeRates: JobHandler = async ({ sql }) => {
  const url = environment().EXCHANGE_RATES_URL;
  if (url === undefined) return;
  const response = await fetch(url, { signal: AbortSignal.timeout(mostMilliseconds) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const decoder = new TextDecoder();
  let bytes = 0;
  let xml = "";
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Error(`${url} sent more than ${mostBytes} bytes`);
    xml += decoder.decode(chunk, { stream: true });
  }
  await keepRates(sql, parseRates(xml), url);
};
