import { environment } from "../_shared/environment.ts";
import { escapeHtml } from "./escape_html.ts";
import { mailTexts } from "./mail_texts.ts";
import type { NotificationToMail } from "./queries.ts";

/** Subject and bodies of the mail for a notification; every value is escaped in the HTML. */
export function composeMail(notification: NotificationToMail): {
  subject: string;
  text: string;
  html: string;
} {
  const write = mailTexts[notification.kind];
  if (!write) throw new Error(`there is no mail for notifications of kind "${notification.kind}"`);
  const { subject, lines } = write(notification.data);
  const site = environment().SITE_URL;
  const bookingId = notification.data.booking_id;
  const link = typeof bookingId === "string" ? `${site}/bookings/${bookingId}` : site;
  const greeting = `Hello ${notification.display_name},`;
  return {
    subject,
    text: [greeting, "", ...lines, "", link, "", "Roost"].join("\n"),
    html: [
      `<p>${escapeHtml(greeting)}</p>`,
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      "<p>Roost</p>",
    ].join("\n"),
  };
}
