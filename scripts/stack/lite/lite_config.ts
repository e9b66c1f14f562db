import type { IAppConfig } from "@supabase/lite";

import type { ApiOptions } from "../types.ts";
import { externalProviders } from "./external_providers.ts";
import { readConfig, readTable } from "./read_config.ts";
import { readSize } from "./read_size.ts";

/** The part of config.toml that the library understands, with the defaults of the CLI. */
export function liteConfig(options: ApiOptions): Omit<IAppConfig, "connection" | "options" | "rls"> {
  const { config, keys } = options;
  const { raw } = config;
  return {
    api: {
      enabled: true,
      schemas: [...config.api.schemas],
      extra_search_path: [...config.api.extraSearchPath],
      max_rows: config.api.maxRows,
      // The gateway puts a token into every request, so that one which is no JWT is refused here, not taken for nobody.
      anonymous_enabled: false,
      aggregates_enabled: false,
    },
    auth: {
      enabled: true,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      site_url: readConfig(raw, "auth.site_url", "http://127.0.0.1:3000"),
      additional_redirect_urls: [...readConfig<readonly string[]>(raw, "auth.additional_redirect_urls", [])],
      jwt_expiry: readConfig(raw, "auth.jwt_expiry", 3600),
      enable_signup: readConfig(raw, "auth.enable_signup", true),
      enable_anonymous_sign_ins: readConfig(raw, "auth.enable_anonymous_sign_ins", false),
      enable_refresh_token_rotation: readConfig(raw, "auth.enable_refresh_token_rotation", true),
      refresh_token_reuse_interval: readConfig(raw, "auth.refresh_token_reuse_interval", 10),
      minimum_password_length: readConfig(raw, "auth.minimum_password_length", 6),
      password_requirements: readConfig(raw, "auth.password_requirements", ""),
      external: externalProviders(options),
      email: {
        enable_signup: readConfig(raw, "auth.email.enable_signup", true),
        double_confirm_changes: readConfig(raw, "auth.email.double_confirm_changes", true),
        enable_confirmations: readConfig(raw, "auth.email.enable_confirmations", false),
        otp_length: readConfig(raw, "auth.email.otp_length", 6),
        otp_expiry: readConfig(raw, "auth.email.otp_expiry", 3600),
      },
    },
    storage: {
      enabled: true,
      file_size_limit: `${readSize(readTable(raw, "storage")["file_size_limit"] ?? "50MiB", "storage.file_size_limit")}B`,
    },
    studio: { enabled: false },
  };
}
