import { unspokenProviders } from "./external_providers.ts";
import { readConfig, readTable } from "./read_config.ts";

/** Hooks of config.toml that this stack runs. */
const HOOKS_RUN = ["custom_access_token"];

/** Other tables and values of config.toml that are read by no part of this stack. */
const OTHERS = [
  "auth.sms.enable_signup",
  "auth.captcha.enabled",
  "auth.mfa.totp.enroll_enabled",
  "auth.mfa.phone.enroll_enabled",
  "auth.web3.solana.enabled",
  "auth.oauth_server.enabled",
  "auth.third_party.firebase.enabled",
  "auth.third_party.auth0.enabled",
  "auth.third_party.aws_cognito.enabled",
  "auth.third_party.clerk.enabled",
];

/**
 * Says which settings of config.toml are switched on and have no effect here, so that nobody waits for a
 * hook that never runs.
 */
export function unheededSettings(raw: Readonly<Record<string, unknown>>): readonly string[] {
  const hooks = Object.keys(readTable(raw, "auth.hook")).filter((name) => !HOOKS_RUN.includes(name));
  const switches = [...hooks.map((name) => `auth.hook.${name}.enabled`), ...OTHERS];
  const on = [
    ...unspokenProviders(raw).map((name) => `auth.external.${name}.enabled`),
    ...switches.filter((path) => readConfig(raw, path, false)),
  ];
  const sessions = Object.keys(readTable(raw, "auth.sessions")).map((name) => `auth.sessions.${name}`);
  return [...on, ...sessions].map((path) => `config.toml: ${path} has no effect in this local stack.`);
}
