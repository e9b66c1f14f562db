import type { IncomingMessage } from "node:http";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

import type { AddressRules } from "./checked_address.ts";
import { checkedAddress } from "./checked_address.ts";
import { FeedError } from "./feed_error.ts";

/** What the server said of the version that was read last. */
export type FeedVersion = { readonly etag: string | null; readonly lastModified: string | null };

/** A calendar as it was read; no text when it is the version of before. */
export type FetchedFeed = FeedVersion & { readonly text?: string };

/** How far a server is trusted. */
export type FetchLimits = { readonly bytes: number; readonly milliseconds: number; readonly redirects: number };

/** Five megabytes and ten seconds, redirects included. */
export const feedLimits: FetchLimits = { bytes: 5 * 1024 * 1024, milliseconds: 10_000, redirects: 5 };

/**
 * Reads a calendar of another platform over http or https, from public addresses alone, also after redirects.
 *
 * @throws {FeedError} with the reason, in words for the host
 */
export async function fetchFeed(
  address: string,
  version: FeedVersion,
  rules: AddressRules,
  limits: FetchLimits = feedLimits,
): Promise<FetchedFeed> {
  const late = AbortSignal.timeout(limits.milliseconds);
  const lateness = new Promise<never>((_, reject) => {
    late.addEventListener("abort", () => reject(tooSlow(limits)), { once: true });
  });
  // Looking up a name can't be aborted, so it races with the clock like everything else.
  return Promise.race([follow(address, version, rules, limits, late), lateness]);
}

async function follow(
  address: string,
  version: FeedVersion,
  rules: AddressRules,
  limits: FetchLimits,
  late: AbortSignal,
): Promise<FetchedFeed> {
  let url = parsed(address);
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const response = await ask(url, version, rules, limits, late);
    const { statusCode: status = 0, headers } = response;
    if (status === 200) {
      const text = await readText(response, limits);
      return { text, etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
    }
    response.destroy();
    if (status === 304 && (version.etag ?? version.lastModified) !== null) {
      return { etag: version.etag, lastModified: version.lastModified };
    }
    if (![301, 302, 303, 307, 308].includes(status)) throw new FeedError(`its server answered ${status}`);
    if (headers.location === undefined) throw new FeedError(`its server answered ${status} without saying where to`);
    url = parsed(headers.location, url);
  }
  throw new FeedError(`its server redirected more than ${limits.redirects} times`);
}

async function ask(
  url: URL,
  version: FeedVersion,
  rules: AddressRules,
  limits: FetchLimits,
  late: AbortSignal,
): Promise<IncomingMessage> {
  const { address, family } = await checkedAddress(url, rules);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      signal: late,
      // The address that was checked, whatever the name says by now.
      lookup: (_name, options, done) =>
        options.all === true ? done(null, [{ address, family }]) : done(null, address, family),
      headers: {
        accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
        "accept-encoding": "identity",
        "user-agent": "Roost calendar reader",
        ...(version.etag === null ? {} : { "if-none-match": version.etag }),
        ...(version.lastModified === null ? {} : { "if-modified-since": version.lastModified }),
      },
    });
    request.on("response", resolve);
    request.on("error", (error) => reject(late.aborted ? tooSlow(limits) : unreachable(error)));
    request.end();
  });
}

async function readText(response: IncomingMessage, limits: FetchLimits): Promise<string> {
  const encoding = response.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    response.destroy();
    throw new FeedError(`its server sent it packed (${encoding}), which it was not asked to`);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > limits.bytes) throw new FeedError(`it is larger than ${limits.bytes} bytes`);
      chunks.push(part);
    }
  } catch (error) {
    throw error instanceof FeedError ? error : unreachable(error);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url) throw new FeedError("its address is not an address");
  return url;
}

function unreachable(error: unknown): FeedError {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  return new FeedError(`its server can't be reached${code}`, { cause: error });
}

function tooSlow(limits: FetchLimits): FeedError {
  return new FeedError(`its server took longer than ${limits.milliseconds / 1000} seconds`);
}
