import { once } from "node:events";
import { connect } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type RunningMail, startMail } from "../../../scripts/stack/mail/start_mail.ts";
import { sendMail } from "./send_mail.ts";

describe("the SMTP side", () => {
  let mail: RunningMail;
  beforeAll(async () => {
    mail = await startMail({ smtpPort: 0, httpPort: 0, log: () => undefined });
  });
  afterAll(() => mail.stop());

  const latest = async () => (await fetch(`${mail.url}/api/v1/message/latest`)).json();

  test("a message is in the inbox once its DATA is answered", async () => {
    const replies = await sendMail(mail.smtpPort, {
      from: "a@x.test",
      to: ["b@x.test"],
      data: "Subject: Hello\n\nBody\n.leading dot",
    });
    expect(replies.at(-1)).toMatch(/^250 /);
    expect(await latest()).toMatchObject({ Subject: "Hello", Text: "Body\n.leading dot\n", ReturnPath: "a@x.test" });
  });

  test("any login is accepted and none is needed; STARTTLS is not offered", async () => {
    const replies = await sendMail(mail.smtpPort, {
      from: "a@x.test",
      to: ["b@x.test"],
      data: "Subject: In\n\n",
      login: { user: "who", password: "ever" },
    });
    expect(replies.join("\n")).not.toContain("STARTTLS");
    expect(await latest()).toMatchObject({ Subject: "In", Username: "who" });
  });

  test("100 recipients, of whom the unnamed ones are blind copies", async () => {
    const to = Array.from({ length: 100 }, (_, index) => `guest${index}@x.test`);
    const data = `From: "Höst, the" <host@x.test>\nTo: Guest <guest0@x.test>, guests: guest1@x.test, Guest Two <guest2@x.test>;\nCc: guest3@x.test\nSubject: Many\n\nHi`;
    await sendMail(mail.smtpPort, { from: "host@x.test", to, data });
    const message = await latest();
    expect(message.From).toEqual({ Name: "Höst, the", Address: "host@x.test" });
    expect(message.To).toEqual([
      { Name: "Guest", Address: "guest0@x.test" },
      { Name: "", Address: "guest1@x.test" },
      { Name: "Guest Two", Address: "guest2@x.test" },
    ]);
    expect(message.Cc).toHaveLength(1);
    expect(message.Bcc).toHaveLength(96);
  });

  test("encoded subjects and line ends in headers stay in their header", async () => {
    const encoded = Buffer.from("Grüße 🏠\r\nBcc: evil@x.test").toString("base64");
    await sendMail(mail.smtpPort, {
      from: "a@x.test",
      to: ["b@x.test"],
      data: `Subject: =?utf-8?B?${encoded}?=\n\nHi`,
    });
    const message = await latest();
    expect(message.Subject).toMatch(/^Grüße 🏠/);
    expect(message.Bcc).toEqual([{ Name: "", Address: "b@x.test" }]);
    const headers = await (await fetch(`${mail.url}/api/v1/message/latest/headers`)).json();
    expect(Object.keys(headers)).toEqual(["Subject"]);
  });

  test("a message beyond 25 MB is refused and not kept", async () => {
    const before = (await (await fetch(`${mail.url}/api/v1/messages`)).json()).total;
    const replies = await sendMail(mail.smtpPort, {
      from: "a@x.test",
      to: ["b@x.test"],
      data: `Subject: Big\n\n${"x".repeat(998).concat("\n").repeat(27_000)}`,
    });
    expect(replies.at(-1)).toMatch(/^552 /);
    expect((await (await fetch(`${mail.url}/api/v1/messages`)).json()).total).toBe(before);
  });

  test("what is no proper message is kept too", async () => {
    await sendMail(mail.smtpPort, { from: "a@x.test", to: ["b@x.test"], data: "\u0000\u0001 no headers at all" });
    expect((await latest()).Subject).toBe("");
  });

  test("a client that breaks off leaves nothing behind", async () => {
    const before = (await (await fetch(`${mail.url}/api/v1/messages`)).json()).total;
    const socket = connect(mail.smtpPort, "127.0.0.1");
    socket.write("EHLO x\r\nMAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\nSubject: half");
    await once(socket, "data");
    socket.destroy();
    await sendMail(mail.smtpPort, { from: "a@x.test", to: ["b@x.test"], data: "Subject: whole\n\n" });
    expect((await (await fetch(`${mail.url}/api/v1/messages`)).json()).total).toBe(before + 1);
  });
});
