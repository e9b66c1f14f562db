import { Hono } from "hono";
import { z } from "zod";

import { type MailMessage, readMailPart } from "./mail_message.ts";
import type { Mailbox } from "./mailbox.ts";
import { toHeaders, toMessage, toSummary } from "./mailpit_shapes.ts";
import { searchMessages } from "./search_messages.ts";

const selection = z.object({
  IDs: z.array(z.string()).nullish(),
  Read: z.boolean().nullish(),
  Search: z.string().nullish(),
});

/** Types that a browser would run; served as a download, as Mailpit does. */
const active = /^(?:text\/(?:html|xml|xsl)|application\/(?:xhtml\+xml|xml)|image\/svg\+xml)/i;

/** The inbox for programs: Mailpit's `/api/v1`, as far as it concerns reading and deleting mail. */
export function mailApi(mailbox: Mailbox): Hono {
  const api = new Hono();
  const find = (id: string): MailMessage | undefined => mailbox.get(id);
  const notFound = (): Response => new Response("Error: message not found", { status: 404 });

  api.get("/messages", (c) => c.json(page(mailbox.list(), mailbox.list(), c.req.query())));
  api.get("/search", (c) => {
    const query = (c.req.query("query") ?? "").trim();
    if (query === "") return c.text("Error: no search query", 400);
    return c.json(page(searchMessages(mailbox.list(), query), mailbox.list(), c.req.query()));
  });
  api.delete("/search", (c) => {
    const query = (c.req.query("query") ?? "").trim();
    if (query === "") return c.text("Error: no search query", 400);
    mailbox.delete(searchMessages(mailbox.list(), query).map(({ id }) => id));
    return c.text("ok");
  });
  api.put("/messages", async (c) => {
    const wanted = selection.safeParse(await c.req.json().catch(() => undefined));
    if (!wanted.success) return c.text("Error: body must be {Read, IDs?, Search?}", 400);
    for (const message of select(mailbox, wanted.data)) message.isRead = wanted.data.Read === true;
    return c.text("ok");
  });
  api.delete("/messages", async (c) => {
    const body = await c.req.text();
    const wanted = selection.safeParse(body === "" ? {} : parse(body));
    // Mailpit deletes everything when it can't read the body; a typing error should not.
    if (!wanted.success) return c.text("Error: body must be {IDs?}", 400);
    mailbox.delete(select(mailbox, { IDs: wanted.data.IDs }).map(({ id }) => id));
    return c.text("ok");
  });
  api.get("/message/:id", (c) => {
    const message = find(c.req.param("id"));
    if (message === undefined) return notFound();
    message.isRead = true;
    return c.json(toMessage(message));
  });
  api.get("/message/:id/headers", (c) => {
    const message = find(c.req.param("id"));
    return message === undefined ? notFound() : c.json(toHeaders(message));
  });
  api.get("/message/:id/raw", (c) => {
    const message = find(c.req.param("id"));
    return message === undefined ? notFound() : c.body(Buffer.from(message.raw).toString("utf8"), 200, plain);
  });
  api.get("/message/:id/part/:part", async (c) => {
    const message = find(c.req.param("id"));
    const part = message?.parts.find(({ id }) => id === c.req.param("part"));
    const content = message && part && (await readMailPart(message, part.id));
    if (part === undefined || content === undefined) return notFound();
    const isActive = active.test(part.contentType);
    const name = encodeURIComponent(part.fileName || part.contentId);
    return new Response(Buffer.from(content), {
      headers: {
        "content-type": isActive ? "application/octet-stream" : part.contentType,
        "content-disposition": `${isActive ? "attachment" : "inline"}; filename="${name}"`,
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
      },
    });
  });
  api.get("/info", (c) => {
    const messages = mailbox.list();
    const unread = messages.filter(({ isRead }) => !isRead).length;
    return c.json({ Version: "inbox", LatestVersion: "inbox", Messages: messages.length, Unread: unread, Tags: {} });
  });
  return api;
}

const plain = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };

function select(mailbox: Mailbox, { IDs, Search }: z.infer<typeof selection>): MailMessage[] {
  if (IDs && IDs.length > 0) return IDs.flatMap((id) => mailbox.get(id) ?? []);
  return Search ? searchMessages(mailbox.list(), Search) : mailbox.list();
}

function page(found: readonly MailMessage[], all: readonly MailMessage[], query: Record<string, string>) {
  const start = whole(query.start, 0);
  const messages = found.slice(start, start + whole(query.limit, 50)).map(toSummary);
  const unread = (list: readonly MailMessage[]): number => list.filter(({ isRead }) => !isRead).length;
  return {
    total: all.length,
    unread: unread(all),
    count: messages.length,
    messages_count: found.length,
    messages_unread: unread(found),
    start,
    tags: [],
    messages,
  };
}

function whole(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : otherwise;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
