import { createHash, randomUUID } from "node:crypto";

import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";

/** A mailbox as Mailpit writes it. */
export type MailAddress = { readonly Name: string; readonly Address: string };

/** What the SMTP conversation said about a message. */
export type Envelope = { readonly from: string; readonly recipients: readonly string[]; readonly username: string };

/** A message as the inbox keeps it. Contents of attachments are read from `raw` when asked for. */
export type MailMessage = {
  readonly id: string;
  readonly receivedAt: Date;
  readonly raw: Uint8Array;
  readonly envelope: Envelope;
  readonly messageId: string;
  readonly subject: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly parts: readonly MailPart[];
  isRead: boolean;
};

/** An attachment without its content. */
export type MailPart = {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly contentId: string;
  readonly isInline: boolean;
  readonly size: number;
  readonly checksums: { readonly MD5: string; readonly SHA1: string; readonly SHA256: string };
};

/** Reads a message as it came by SMTP. What can't be parsed is kept with its source. */
export async function readMailMessage(
  raw: Uint8Array,
  envelope: Envelope,
  known: { readonly id: string; readonly receivedAt: Date } = {
    id: randomUUID().replaceAll("-", ""),
    receivedAt: new Date(),
  },
): Promise<MailMessage> {
  const email = await PostalMime.parse(raw).catch((error: unknown): Email => ({
    headers: [],
    headerLines: [],
    attachments: [],
    subject: "(unreadable message)",
    text: `The message could not be parsed: ${error instanceof Error ? error.message : String(error)}`,
  }));
  const to = addresses(email.to);
  const cc = addresses(email.cc);
  const sent = new Date(email.date ?? "");
  return {
    ...known,
    raw,
    envelope,
    messageId: (email.messageId ?? "").replace(/^<|>$/g, ""),
    subject: email.subject ?? "",
    from: addresses(email.from && [email.from])[0] ?? { Name: "", Address: envelope.from },
    to,
    cc,
    bcc: hiddenRecipients(addresses(email.bcc), [...to, ...cc], envelope),
    replyTo: addresses(email.replyTo),
    text: email.text ?? "",
    html: email.html ?? "",
    date: Number.isNaN(sent.getTime()) ? known.receivedAt : sent,
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    parts: email.attachments.map(describePart),
    isRead: false,
  };
}

/** The content of an attachment. */
export async function readMailPart(message: MailMessage, partId: string): Promise<Uint8Array | undefined> {
  const { attachments } = await PostalMime.parse(message.raw);
  const found = attachments[message.parts.findIndex(({ id }) => id === partId)];
  return found === undefined ? undefined : bytes(found);
}

/** Recipients that only the envelope names are blind copies, as in Mailpit. */
function hiddenRecipients(named: MailAddress[], visible: MailAddress[], envelope: Envelope): MailAddress[] {
  const seen = new Set([...visible, ...named].map(({ Address }) => Address.toLowerCase()));
  const hidden = envelope.recipients.filter((one) => !seen.has(one.toLowerCase()));
  return [...named, ...hidden.map((one) => ({ Name: "", Address: one }))];
}

function addresses(list: readonly Address[] | undefined): MailAddress[] {
  const flat = (list ?? []).flatMap((one) => one.group ?? [one]);
  return flat.map(({ name, address }) => ({ Name: name, Address: address ?? "" }));
}

function bytes({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function describePart(attachment: Attachment, index: number): MailPart {
  const content = bytes(attachment);
  const digest = (algorithm: string): string => createHash(algorithm).update(content).digest("hex");
  return {
    id: String(index + 1),
    fileName: attachment.filename ?? "",
    contentType: attachment.mimeType,
    contentId: (attachment.contentId ?? "").replace(/^<|>$/g, ""),
    isInline:
      attachment.related === true || (attachment.disposition === "inline" && attachment.contentId !== undefined),
    size: content.byteLength,
    checksums: { MD5: digest("md5"), SHA1: digest("sha1"), SHA256: digest("sha256") },
  };
}
