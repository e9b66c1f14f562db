import { Hono } from "hono";
import { html, raw } from "hono/html";

import { type MailAddress, type MailMessage, readMailPart } from "./mail_message.ts";
import type { Mailbox } from "./mailbox.ts";
import { searchMessages } from "./search_messages.ts";

const style = raw(`<style>
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:60rem;padding:1rem}
table{border-collapse:collapse;width:100%}td,th{padding:.4rem .6rem;text-align:left;border-bottom:1px solid #8884;vertical-align:top}
.unread{font-weight:600}a{color:inherit}.muted{opacity:.7}iframe{width:100%;height:70vh;border:1px solid #8888;background:#fff}
form{display:inline}input[type=search]{width:24rem;max-width:60vw}pre{white-space:pre-wrap;overflow-wrap:anywhere}header{display:flex;gap:1rem;align-items:center;flex-wrap:wrap}
</style>`);

/** The page's own policy: no script, nothing from elsewhere. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A message's: no script and nothing from elsewhere either; links open in a new window. */
const messagePolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The inbox for people: plain HTML without scripts. */
export function inboxPage(mailbox: Mailbox): Hono {
  const page = new Hono();
  page.get("/", (c) => {
    const query = (c.req.query("query") ?? "").trim();
    const all = mailbox.list();
    const found = query === "" ? all : searchMessages(all, query);
    return respond(listPage(found.slice(0, 200), found.length, query));
  });
  page.post("/delete", async (c) => {
    const id = String((await c.req.parseBody()).id ?? "");
    mailbox.delete(id === "" ? mailbox.list().map((message) => message.id) : [id]);
    return c.redirect("/", 303);
  });
  page.get("/view/:file{.+\\.html}", async (c) => {
    const message = mailbox.get(c.req.param("file").slice(0, -5));
    if (message === undefined || message.html === "") return notFound();
    return respond(await embedded(message), messagePolicy);
  });
  page.get("/view/:file{.+\\.txt}", (c) => {
    const message = mailbox.get(c.req.param("file").slice(0, -4));
    return message === undefined ? notFound() : new Response(message.text, { headers: plain });
  });
  page.get("/view/:id", (c) => {
    const message = mailbox.get(c.req.param("id"));
    if (message === undefined) return notFound();
    message.isRead = true;
    return respond(messagePage(message));
  });
  return page;
}

const plain = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };

function notFound(): Response {
  return new Response("No such message.\n", { status: 404, headers: plain });
}

async function respond(content: unknown, policy = pagePolicy): Promise<Response> {
  return new Response(String(await content), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      // Not no-referrer: a browser would then send `Origin: null` with the forms.
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const write = (list: readonly MailAddress[]): string =>
  list.map(({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)).join(", ");

function layout(title: string, body: unknown, refresh = false) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        ${refresh ? raw('<meta http-equiv="refresh" content="5">') : ""}
        <meta name="viewport" content="width=device-width" />
        ${style}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function listPage(messages: readonly MailMessage[], count: number, query: string) {
  const rows = messages.map(
    (message) =>
      html`<tr class="${message.isRead ? "" : "unread"}">
        <td>${write(message.to.length > 0 ? message.to : message.bcc)}</td>
        <td>
          <a href="/view/${message.id}">${message.subject || "(no subject)"}</a><br /><span class="muted"
            >from ${write([message.from])}</span
          >
        </td>
        <td class="muted">${message.receivedAt.toISOString().slice(0, 19).replace("T", " ")}</td>
      </tr>`,
  );
  return layout(
    `Inbox (${count})`,
    html`<header>
        <h1>Inbox</h1>
        <form action="/">
          <input type="search" name="query" value="${query}" placeholder="Search, e.g. to:guest@example.com" />
        </form>
        <span class="muted">${count} messages</span>
        <form method="post" action="/delete"><button>Delete all</button></form>
      </header>
      <table>
        <thead>
          <tr>
            <th>To</th>
            <th>Subject</th>
            <th>Received (UTC)</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      ${messages.length === 0 ? html`<p>No mail yet.</p>` : ""}`,
    true,
  );
}

function messagePage(message: MailMessage) {
  const fact = (name: string, value: string) =>
    value === ""
      ? ""
      : html`<tr>
          <th>${name}</th>
          <td>${value}</td>
        </tr>`;
  const parts = message.parts.map(
    (part) =>
      html`<li>
        <a href="/api/v1/message/${message.id}/part/${part.id}">${part.fileName || part.contentType}</a> (${part.size}
        bytes)
      </li>`,
  );
  return layout(
    message.subject,
    html`<header>
        <a href="/">← Inbox</a><a href="/api/v1/message/${message.id}/raw">Source</a>
        <form method="post" action="/delete">
          <input type="hidden" name="id" value="${message.id}" /><button>Delete</button>
        </form>
      </header>
      <h1>${message.subject || "(no subject)"}</h1>
      <table>
        <tbody>
          ${fact("From", write([message.from]))}${fact("To", write(message.to))}${fact("Cc", write(message.cc))}${fact("Bcc", write(message.bcc))}${fact("Date", message.date.toISOString())}
        </tbody>
      </table>
      ${
        parts.length > 0
          ? html`<ul>
              ${parts}
            </ul>`
          : ""
      }${
        message.html
          ? html`<h2>HTML</h2>
              <iframe
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                src="/view/${message.id}.html"
                title="Message"
              ></iframe>`
          : ""
      }
      <h2>Text</h2>
      <pre>${message.text}</pre>`,
  );
}

/** The message's HTML with its inline pictures as data, and links that leave the frame. */
async function embedded(message: MailMessage): Promise<string> {
  let content = message.html;
  for (const part of message.parts.filter(({ contentId }) => contentId !== "")) {
    if (!content.includes(`cid:${part.contentId}`)) continue;
    const data = Buffer.from((await readMailPart(message, part.id)) ?? new Uint8Array()).toString("base64");
    content = content.replaceAll(`cid:${part.contentId}`, `data:${part.contentType};base64,${data}`);
  }
  return `<base target="_blank">${content}`;
}
