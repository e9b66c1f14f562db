import { environment } from "../_shared/environment.ts";
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
      `<p>${escape(greeting)}</p>`,
      ...lines.map((line) => `<p>${escape(line)}</p>`),
      `<p><a href="${escape(link)}">${escape(link)}</a></p>`,
      "<p>Roost</p>",
    ].join("\n"),
  };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
