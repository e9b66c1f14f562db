import { readFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";

import type { ProjectConfig } from "../types.ts";
import { readConfig } from "./read_config.ts";

/** Kinds of mail, named as config.toml names their templates. */
export type MailKind = "confirmation" | "invite" | "recovery" | "magic_link" | "email_change" | "reauthentication";

/** Subject and body with Go's `{{ .Name }}` in them. */
export type MailTemplate = { readonly subject: string; readonly html: string };

const link = (title: string, text: string, label: string): string =>
  `<h2>${title}</h2>\n\n<p>${text}</p>\n<p><a href="{{ .ConfirmationURL }}">${label}</a></p>\n<p>Alternatively, enter the code: {{ .Token }}</p>\n`;

/** Source: supabase/auth, internal/mailer/templatemailer/template.go: subjects and default bodies. */
const DEFAULTS: Readonly<Record<MailKind, MailTemplate>> = {
  confirmation: {
    subject: "Confirm Your Signup",
    html: link("Confirm your email", "Follow this link to confirm your email:", "Confirm email address"),
  },
  invite: {
    subject: "You have been invited",
    html: link(
      "You have been invited",
      "You have been invited to create a user on {{ .SiteURL }}. Follow this link to accept the invite:",
      "Accept the invite",
    ),
  },
  recovery: {
    subject: "Reset Your Password",
    html: link("Reset password", "Follow this link to reset the password for your user:", "Reset password"),
  },
  magic_link: { subject: "Your Magic Link", html: link("Magic Link", "Follow this link to login:", "Log In") },
  email_change: {
    subject: "Confirm Email Change",
    html: link(
      "Confirm email address change",
      "Follow this link to confirm the update of your email address from {{ .Email }} to {{ .NewEmail }}:",
      "Change email address",
    ),
  },
  reauthentication: {
    subject: "Confirm Reauthentication",
    html: "<h2>Confirm reauthentication</h2>\n\n<p>Enter the code: {{ .Token }}</p>\n",
  },
};

/** The project's own template (`[auth.email.template.<kind>]`) or the platform's. */
export async function mailTemplate(config: ProjectConfig, kind: MailKind): Promise<MailTemplate> {
  const table = `auth.email.template.${kind}`;
  const path = readConfig(config.raw, `${table}.content_path`, "");
  const fallback = DEFAULTS[kind];
  return {
    subject: readConfig(config.raw, `${table}.subject`, fallback.subject),
    html: path === "" ? fallback.html : await readFile(isAbsolute(path) ? path : join(config.workdir, path), "utf8"),
  };
}
