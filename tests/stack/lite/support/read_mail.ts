import { z } from "zod";

/** A mail with what a test wants of it. */
export type ReceivedMail = {
  readonly subject: string;
  /** `Name <address>` */
  readonly from: string;
  readonly html: string;
  readonly link: string;
  readonly code: string;
};

const listing = z.object({
  messages: z.array(z.object({ ID: z.string(), To: z.array(z.object({ Address: z.string() })) })),
});
const message = z.object({
  Subject: z.string(),
  From: z.object({ Name: z.string(), Address: z.string() }),
  HTML: z.string(),
  Text: z.string(),
});

/** Reads the mails to one address from the inbox, oldest first. */
export async function readMail(inboxUrl: string, address: string): Promise<readonly ReceivedMail[]> {
  const { messages } = listing.parse(await (await fetch(`${inboxUrl}/api/v1/messages`)).json());
  const ids = messages.filter(({ To }) => To.some((to) => to.Address === address)).map(({ ID }) => ID);
  const read = ids.toReversed().map(async (id) => {
    const answer = await fetch(`${inboxUrl}/api/v1/message/${id}`);
    const { Subject, From, HTML, Text } = message.parse(await answer.json());
    return {
      subject: Subject,
      from: `${From.Name} <${From.Address}>`,
      html: HTML,
      link: /^https?:\S+/mu.exec(Text)?.[0] ?? "",
      code: /code: (\d+)/u.exec(Text)?.[1] ?? "",
    };
  });
  return Promise.all(read);
}
