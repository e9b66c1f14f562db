import { waitUntil } from "./wait_until.ts";

/** A mail as the stack's inbox tells it: the part of Mailpit's message that we use. */
export type InboxMail = {
  readonly ID: string;
  readonly Subject: string;
  readonly Text: string;
  readonly HTML: string;
};

/**
 * Waits for a mail to an address in the local inbox and returns the newest that fits.
 *
 * @param mailUrl address of the inbox, `mail_url` of the stack's status
 * @throws {Error} when none arrived in 25 seconds
 */
export async function waitForMail(mailUrl: string, to: string, subject: RegExp): Promise<InboxMail> {
  const query = encodeURIComponent(`to:"${to}"`);
  return await waitUntil(`a mail to ${to} with a subject like ${subject}`, async () => {
    const answer = await fetch(`${mailUrl}/api/v1/search?query=${query}`);
    const { messages } = (await answer.json()) as { messages: { ID: string; Subject: string }[] };
    const found = messages.find((message) => subject.test(message.Subject));
    if (!found) return undefined;
    const mail = await fetch(`${mailUrl}/api/v1/message/${found.ID}`);
    return (await mail.json()) as InboxMail;
  });
}
