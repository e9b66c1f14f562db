import type { App } from "@supabase/lite";
import { SmtpEmailDriver } from "@supabase/lite";

import type { ApiOptions } from "../types.ts";
import { mailTemplate } from "./mail_templates.ts";
import type { MailKind } from "./mail_templates.ts";
import { plainText } from "./plain_text.ts";
import { readConfig } from "./read_config.ts";
import { requestContext } from "./request_context.ts";

type Mailer = NonNullable<App["_mailer"]>;
type Meta = Parameters<Mailer["sendConfirmation"]>[3];
type Mail = {
  readonly kind: MailKind;
  readonly to: string;
  readonly type: string;
  readonly hash: string;
  readonly code: string;
};

/**
 * Sends Auth's mail. Links lead to the gateway and carry the address that the caller asked for, where the
 * library builds them on site_url and forgets `redirect_to`; a change of address is told to both mailboxes.
 *
 * Source: supabase/auth, internal/mailer/templatemailer (getPath, EmailChangeMail: both mails when
 * double_confirm_changes), variables at https://supabase.com/docs/guides/auth/auth-email-templates.
 */
export class AuthMailer implements Mailer {
  readonly #options: ApiOptions;
  readonly #driver: SmtpEmailDriver;
  readonly #siteUrl: string;

  constructor(options: ApiOptions) {
    const { raw } = options.config;
    this.#options = options;
    this.#siteUrl = readConfig(raw, "auth.site_url", "http://127.0.0.1:3000");
    // The CLI names the local inbox's sender here; a project's own SMTP server names another.
    const inbox = readConfig(raw, "local_smtp.admin_email", "admin@email.com");
    const address = readConfig(raw, "auth.email.smtp.admin_email", inbox);
    const name = readConfig(raw, "auth.email.smtp.sender_name", readConfig(raw, "local_smtp.sender_name", "Admin"));
    this.#driver = new SmtpEmailDriver({ ...options.smtp, requireTls: false, secure: false, from: { name, address } });
  }

  async sendConfirmation(to: string, hash: string, code: string, meta?: Meta): Promise<void> {
    await this.#send({ kind: "confirmation", to, type: "signup", hash, code }, meta);
  }

  /** An invitation, which the library never sends. */
  async sendInvite(to: string, hash: string, code: string): Promise<void> {
    await this.#send({ kind: "invite", to, type: "invite", hash, code }, undefined);
  }

  async sendRecovery(to: string, hash: string, code: string, meta?: Meta): Promise<void> {
    await this.#send({ kind: "recovery", to, type: "recovery", hash, code }, meta);
  }

  async sendMagicLink(to: string, hash: string, code: string, meta?: Meta): Promise<void> {
    await this.#send({ kind: "magic_link", to, type: "magiclink", hash, code }, meta);
  }

  async sendEmailChange(to: string, hash: string, code: string, meta?: Meta): Promise<void> {
    await this.#send({ kind: "email_change", to, type: "email_change", hash, code }, meta);
    if (meta?.tokenHashNew === undefined || meta.tokenNew === undefined || meta.newEmail === undefined) return;
    const { tokenHashNew, tokenNew, newEmail } = meta;
    await this.#send(
      { kind: "email_change", to: newEmail, type: "email_change", hash: tokenHashNew, code: tokenNew },
      meta,
    );
  }

  async sendReauthentication(to: string, code: string, meta?: Meta): Promise<void> {
    await this.#send(
      { kind: "reauthentication", to, type: "reauthentication", hash: meta?.tokenHash ?? "", code },
      meta,
    );
  }

  async #send(mail: Mail, meta: Meta): Promise<void> {
    const redirectTo = requestContext.getStore()?.redirectTo ?? this.#siteUrl;
    const url = new URL("/auth/v1/verify", this.#options.apiUrl);
    url.search = new URLSearchParams({ token: mail.hash, type: mail.type, redirect_to: redirectTo }).toString();
    const values: Readonly<Record<string, string>> = {
      ConfirmationURL: mail.kind === "reauthentication" ? "" : url.href,
      Token: mail.code,
      TokenHash: mail.hash,
      SiteURL: this.#siteUrl,
      RedirectTo: redirectTo,
      Email: meta?.currentEmail ?? mail.to,
      NewEmail: meta?.newEmail ?? "",
      Data: meta?.data ?? "",
    };
    const { subject, html } = await mailTemplate(this.#options.config, mail.kind);
    const filled = fill(html, values, escapeHtml);
    await this.#driver.send({
      to: mail.to,
      subject: fill(subject, values),
      text: plainText(filled),
      html: filled,
    });
  }
}

function fill(
  template: string,
  values: Readonly<Record<string, string>>,
  write: (text: string) => string = String,
): string {
  return template.replace(/\{\{-?\s*\.(\w+)\s*-?\}\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : write(value);
  });
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&#34;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/gu, (character) => names[character] ?? character);
}
