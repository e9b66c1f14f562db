import { createTransport } from "nodemailer";

import { environment } from "../_shared/environment.ts";

/** A mail, ready to go. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Same for every try at the same mail, so that a reader sees repeats for what they are. */
  readonly messageId: string;
};

/** Sends mail; rejects when the server didn't take it. */
export type Mailer = { send(mail: Mail): Promise<void> };

/**
 * Mail over SMTP (`SMTP_HOST`, `SMTP_PORT`, `SMTP_USER`, `SMTP_PASSWORD`, `MAIL_FROM`).
 *
 * @throws {Error} when no server is configured
 */
export function smtpMailer(): Mailer {
  const settings = environment();
  if (!settings.SMTP_HOST) throw new Error("SMTP_HOST is not set: no mail can be sent");
  const transport = createTransport({
    host: settings.SMTP_HOST,
    port: settings.SMTP_PORT ?? 587,
    secure: settings.SMTP_PORT === 465,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
    ...(settings.SMTP_USER
      ? { auth: { user: settings.SMTP_USER, pass: settings.SMTP_PASSWORD ?? "" }, requireTLS: true }
      : {}),
  });
  return {
    async send(mail) {
      await transport.sendMail({ from: settings.MAIL_FROM, ...mail });
    },
  };
}
