import { expect, test } from "vitest";

import { unheededSettings } from "../../../scripts/stack/lite/unheeded_settings.ts";

test("what is switched on and has no effect is named", () => {
  const raw = {
    auth: {
      hook: {
        custom_access_token: { enabled: true, uri: "pg-functions://postgres/public/hook" },
        send_email: { enabled: true, uri: "https://hooks.test" },
        before_user_created: { enabled: false },
      },
      external: { google: { enabled: "true" }, apple: { enabled: true }, azure: { enabled: "false" } },
      sessions: { timebox: "24h" },
    },
  };
  expect(unheededSettings(raw)).toEqual([
    "config.toml: auth.external.apple.enabled has no effect in this local stack.",
    "config.toml: auth.hook.send_email.enabled has no effect in this local stack.",
    "config.toml: auth.sessions.timebox has no effect in this local stack.",
  ]);
});

test("the CLI's own defaults name nothing", () => {
  expect(
    unheededSettings({ auth: { mfa: { totp: { enroll_enabled: false } }, sms: { enable_signup: false } } }),
  ).toEqual([]);
});
