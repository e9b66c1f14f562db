import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

import { FeedError } from "./feed_error.ts";
import { isPublicAddress } from "./is_public_address.ts";

/** How names become addresses, and which addresses beyond the public ones may be asked. */
export type AddressRules = {
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>;
  /** For tests alone, where feeds are served on the machine itself. */
  readonly alsoAllowed: readonly string[];
};

/** The system's names, and none but public addresses. */
export const publicAddresses: AddressRules = {
  resolve: (hostname) => lookup(hostname, { all: true }),
  alsoAllowed: [],
};

/**
 * The address to connect to for an URL. It is resolved here once, and the connection goes to this very address: asked
 * again, a name might lead into the network that this process runs in.
 *
 * @throws {FeedError} when it is not http or https, has a password, or leads anywhere that is not public
 */
export async function checkedAddress(url: URL, { resolve, alsoAllowed }: AddressRules): Promise<LookupAddress> {
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new FeedError("its address is not http or https");
  if (url.username !== "" || url.password !== "") throw new FeedError("its address has a name or password");
  const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(hostname);
  const addresses = family === 0 ? await resolved(hostname, resolve) : [{ address: hostname, family }];
  const [first] = addresses;
  if (!first) throw new FeedError(`there is no server "${hostname}"`);
  // One of them private is enough to refuse: an honest name has none.
  if (!addresses.every(({ address }) => isPublicAddress(address) || alsoAllowed.includes(address))) {
    throw new FeedError(`"${hostname}" is not at a public address`);
  }
  return first;
}

async function resolved(hostname: string, resolve: AddressRules["resolve"]): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(hostname);
  } catch {
    throw new FeedError(`there is no server "${hostname}"`);
  }
}
