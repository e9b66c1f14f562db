import { environment } from "../_shared/environment.ts";
import type { InvitationToMail } from "./account/queries.ts";
import { escapeHtml } from "./escape_html.ts";

const duties: Readonly<Record<string, string>> = {
  calendar: "keep its calendar",
  messages: "answer its messages",
  bookings: "see and answer its bookings",
  full: "do everything its host does",
};

/** The mail that asks somebody to help with a property. */
export function composeInvitation(invitation: InvitationToMail): { subject: string; text: string; html: string } {
  const { property_title: title, host_name: host, scopes, token, expires_at } = invitation;
  const link = `${environment().SITE_URL}/co-host-invitations/${token}`;
  const what = scopes.map((scope) => duties[scope] ?? scope).join(", ");
  const lines = [
    `${host} asks you to help with ${title}: ${what}.`,
    "To accept, follow the link and sign in with this address; sign up with it if you have no account yet.",
  ];
  const end = `The invitation is good until ${expires_at.toISOString().slice(0, 10)}. If you don't know ${host}, leave it.`;
  return {
    subject: `${host} asks you to help with ${title}`,
    text: ["Hello,", "", ...lines, "", link, "", end, "", "Roost"].join("\n"),
    html: [
      "<p>Hello,</p>",
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p><a href="${escapeHtml(link)}">Accept the invitation</a></p>`,
      `<p>${escapeHtml(end)}</p>`,
      "<p>Roost</p>",
    ].join("\n"),
  };
}
