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
  const { subject, lines, entries = [], path } = write(notification.data);
  const site = environment().SITE_URL;
  const link = `${site}${path ?? pathOf(notification.data)}`;
  const greeting = `Hello ${notification.display_name},`;
  return {
    subject,
    text: [
      greeting,
      "",
      ...lines,
      "",
      ...entries.flatMap((entry) => [entry.line, `${site}${entry.path}`, ""]),
      link,
      "",
      "Roost",
    ].join("\n"),
    html: [
      `<p>${escapeHtml(greeting)}</p>`,
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
      ...(entries.length > 0 ? ["<ul>"] : []),
      ...entries.map(
        (entry) => `<li><a href="${escapeHtml(`${site}${entry.path}`)}">${escapeHtml(entry.line)}</a></li>`,
      ),
      ...(entries.length > 0 ? ["</ul>"] : []),
      `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
      "<p>Roost</p>",
    ].join("\n"),
  };
}

function pathOf({ booking_id: bookingId }: NotificationToMail["data"]): string {
  return typeof bookingId === "string" ? `/bookings/${bookingId}` : "";
}
