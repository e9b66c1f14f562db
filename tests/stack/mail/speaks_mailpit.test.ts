import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type RunningMail, startMail } from "../../../scripts/stack/mail/start_mail.ts";
import { sendMail } from "./send_mail.ts";

const withAttachments = `From: a@x.test
To: b@x.test
Message-ID: <one@x.test>
Date: Thu, 01 Jan 2026 12:00:00 +0100
Subject: Files
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/html

<p>Hello</p><img src="cid:dot"><style>p{}</style>
--m
Content-Type: image/png; name=dot.png
Content-Transfer-Encoding: base64
Content-Disposition: inline
Content-ID: <dot>

iVBORw==
--m
Content-Type: text/html; name="page.html"
Content-Disposition: attachment; filename="page.html"

<script>alert(1)</script>
--m--`;

describe("Mailpit's API", () => {
  let mail: RunningMail;
  beforeAll(async () => {
    mail = await startMail({ smtpPort: 0, httpPort: 0, log: () => undefined });
    const send = (to: string, subject: string, body: string) =>
      sendMail(mail.smtpPort, {
        from: "roost@x.test",
        to: [to],
        data: `From: Roost <roost@x.test>\nTo: ${to}\nSubject: ${subject}\n\n${body}`,
      });
    await send("ann@x.test", "Confirm your address", "Use the code 123456");
    await send("bob@x.test", "Booking confirmed", "See you");
    await send("ann@x.test", "Reset your password", "Use the link");
    await sendMail(mail.smtpPort, { from: "a@x.test", to: ["b@x.test"], data: withAttachments });
  });
  afterAll(() => mail.stop());

  const get = (address: string, init?: RequestInit): Promise<Response> => fetch(mail.url + address, init);
  const subjects = async (address: string): Promise<string[]> =>
    (await (await get(address)).json()).messages.map((one: { Subject: string }) => one.Subject);

  test("messages are listed newest first, in Mailpit's shape", async () => {
    const list = await (await get("/api/v1/messages?limit=1&start=1")).json();
    expect(list).toMatchObject({
      total: 4,
      unread: 4,
      count: 1,
      messages_count: 4,
      messages_unread: 4,
      start: 1,
      tags: [],
    });
    expect(list.messages).toEqual([
      {
        ID: expect.stringMatching(/^[0-9a-zA-Z]+$/),
        MessageID: "",
        Read: false,
        From: { Name: "Roost", Address: "roost@x.test" },
        To: [{ Name: "", Address: "ann@x.test" }],
        Cc: [],
        Bcc: [],
        ReplyTo: [],
        Subject: "Reset your password",
        Created: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        Username: "",
        Tags: [],
        Size: expect.any(Number),
        Attachments: 0,
        Snippet: "Use the link",
      },
    ]);
  });

  test.each([
    ["to:ann@x.test", ["Reset your password", "Confirm your address"]],
    ['to:"ann@x.test" subject:reset', ["Reset your password"]],
    ["123456", ["Confirm your address"]],
    ['"use the"', ["Reset your password", "Confirm your address"]],
    ["use -code to:ann", ["Reset your password"]],
    ["!from:roost", ["Files"]],
    ["addressed:bob", ["Booking confirmed"]],
    ["has:attachment", ["Files"]],
    ["message-id:one@x.test", ["Files"]],
    ["is:read", []],
    ["before:2000-01-01", []],
    ["after:2000-01-01 booking", ["Booking confirmed"]],
    ["to:nobody", []],
  ])("search %s", async (query, found) => {
    expect(await subjects(`/api/v1/search?query=${encodeURIComponent(query)}`)).toEqual(found);
  });

  test("a message has its parts, and reading it marks it", async () => {
    const message = await (await get("/api/v1/message/latest")).json();
    expect(message).toMatchObject({
      MessageID: "one@x.test",
      Subject: "Files",
      Date: "2026-01-01T11:00:00.000Z",
      Inline: [{ PartID: "1", FileName: "dot.png", ContentType: "image/png", ContentID: "dot", Size: 4 }],
      Attachments: [{ PartID: "2", FileName: "page.html", ContentType: "text/html" }],
    });
    expect(await subjects("/api/v1/search?query=is:read")).toEqual(["Files"]);
    const picture = await get(`/api/v1/message/${message.ID}/part/1`);
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await picture.arrayBuffer()).toString("hex")).toBe("89504e47");
    const page = await get(`/api/v1/message/${message.ID}/part/2`);
    expect([page.headers.get("content-type"), page.headers.get("content-disposition")]).toEqual([
      "application/octet-stream",
      'attachment; filename="page.html"',
    ]);
    expect(await (await get("/api/v1/message/latest/raw")).text()).toContain("Content-ID: <dot>");
    expect((await (await get("/api/v1/message/latest/headers")).json())["Message-Id"]).toEqual(["<one@x.test>"]);
  });

  test.each(["/api/v1/message/nobody", "/api/v1/message/latest/part/9", "/view/nobody", "/nowhere", "/api/v1/nowhere"])(
    "%s is 404",
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );

  test("messages are marked and deleted by id, by search, and all at once", async () => {
    const [newest] = (await (await get("/api/v1/messages")).json()).messages;
    await get("/api/v1/messages", { method: "PUT", body: JSON.stringify({ Read: false, IDs: [newest.ID] }) });
    expect(await subjects("/api/v1/search?query=is:read")).toEqual([]);
    expect((await get("/api/v1/messages", { method: "DELETE", body: "{broken" })).status).toBe(400);
    await get("/api/v1/messages", { method: "DELETE", body: JSON.stringify({ IDs: [newest.ID] }) });
    await get("/api/v1/search?query=to:bob", { method: "DELETE" });
    expect(await subjects("/api/v1/messages")).toEqual(["Reset your password", "Confirm your address"]);
    await get("/api/v1/messages", { method: "DELETE" });
    expect(await subjects("/api/v1/messages")).toEqual([]);
    expect((await get("/api/v1/message/latest")).status).toBe(404);
  });
});
