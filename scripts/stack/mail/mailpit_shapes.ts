import type { MailMessage, MailPart } from "./mail_message.ts";

/**
 * A message in a list. Shapes as in Mailpit, which Supabase's CLI ships, so that one test reads both inboxes.
 * Source: https://mailpit.axllent.org/docs/api-v1/ and axllent/mailpit internal/storage/structs.go
 */
export function toSummary(message: MailMessage) {
  return {
    ID: message.id,
    MessageID: message.messageId,
    Read: message.isRead,
    From: message.from,
    To: message.to,
    Cc: message.cc,
    Bcc: message.bcc,
    ReplyTo: message.replyTo,
    Subject: message.subject,
    Created: message.receivedAt.toISOString(),
    Username: message.envelope.username,
    Tags: [],
    Size: message.raw.byteLength,
    Attachments: message.parts.filter(({ isInline }) => !isInline).length,
    Snippet: snippet(message),
  };
}

/** A whole message without the contents of its attachments. */
export function toMessage(message: MailMessage) {
  return {
    ID: message.id,
    MessageID: message.messageId,
    From: message.from,
    To: message.to,
    Cc: message.cc,
    Bcc: message.bcc,
    ReplyTo: message.replyTo,
    ReturnPath: message.envelope.from,
    Subject: message.subject,
    ListUnsubscribe: { Header: "", Links: [], Errors: "", HeaderPost: "" },
    Date: message.date.toISOString(),
    Tags: [],
    Username: message.envelope.username,
    Text: message.text,
    HTML: message.html,
    Size: message.raw.byteLength,
    Inline: message.parts.filter(({ isInline }) => isInline).map(toAttachment),
    Attachments: message.parts.filter(({ isInline }) => !isInline).map(toAttachment),
  };
}

/** Headers by name, each with all its values. */
export function toHeaders(message: MailMessage): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const { name, value } of message.headers) (headers[canonicalName(name)] ??= []).push(value);
  return headers;
}

/** `message-id` as Go, and so Mailpit, writes it: `Message-Id`. */
function canonicalName(name: string): string {
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

function toAttachment(part: MailPart) {
  return {
    PartID: part.id,
    FileName: part.fileName,
    ContentType: part.contentType,
    ContentID: part.contentId,
    Size: part.size,
    Checksums: part.checksums,
  };
}

function snippet({ text, html }: MailMessage): string {
  const plain = text || html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ");
  return plain.replace(/\s+/g, " ").trim().slice(0, 250);
}
