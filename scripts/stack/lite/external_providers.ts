import type { ApiOptions } from "../types.ts";
import { readTable } from "./read_config.ts";

type Provider = {
  readonly enabled: true;
  readonly client_id: string;
  readonly secret: string;
  readonly redirect_uri: string;
  readonly url?: string;
  readonly skip_nonce_check: boolean;
};

/** Providers that the library speaks to. */
const SPOKEN: readonly string[] = ["github", "google"];

/** The providers of `[auth.external.*]` that are switched on; `enabled` may come from the environment, as text. */
export function enabledProviders(raw: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(readTable(raw, "auth.external")).filter((name) => {
    const { enabled } = readTable(raw, `auth.external.${name}`);
    return enabled === true || enabled === "true";
  });
}

/** Those that are switched on and have no effect here. */
export function unspokenProviders(raw: Readonly<Record<string, unknown>>): readonly string[] {
  return enabledProviders(raw).filter((name) => !SPOKEN.includes(name));
}

/** `[auth.external.*]` as the library takes it; it sends people back to the gateway. */
export function externalProviders({ config, apiUrl }: ApiOptions): Readonly<Record<string, Provider>> {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return Object.fromEntries(
    enabledProviders(config.raw)
      .filter((name) => SPOKEN.includes(name))
      .map((name): [string, Provider] => {
        const provider = readTable(config.raw, `auth.external.${name}`);
        return [
          name,
          {
            enabled: true,
            client_id: text(provider["client_id"]),
            secret: text(provider["secret"]),
            redirect_uri: text(provider["redirect_uri"]) || new URL("/auth/v1/callback", apiUrl).href,
            ...(text(provider["url"]) === "" ? {} : { url: text(provider["url"]) }),
            skip_nonce_check: provider["skip_nonce_check"] === true,
          },
        ];
      }),
  );
}
