import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { Mailbox } from "../../../scripts/stack/mail/mailbox.ts";
import { startMail } from "../../../scripts/stack/mail/start_mail.ts";
import { sendMail } from "./send_mail.ts";

const envelope = { from: "a@x.test", recipients: ["b@x.test"], username: "" };
const message = (subject: string, size = 0): Uint8Array => Buffer.from(`Subject: ${subject}\n\n${"x".repeat(size)}`);
const subjects = (mailbox: Mailbox): string[] => mailbox.list().map(({ subject }) => subject);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "inbox-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test("the oldest go when there are too many", async () => {
  const mailbox = new Mailbox(directory, { messages: 3, bytes: 1e6 });
  await mailbox.load();
  for (const subject of ["1", "2", "3", "4", "5"]) await mailbox.add(message(subject), envelope);
  expect(subjects(mailbox)).toEqual(["5", "4", "3"]);
  expect(readdirSync(directory)).toHaveLength(3);
});

test("the oldest go when they are too large together", async () => {
  const mailbox = new Mailbox(undefined, { messages: 100, bytes: 10_000 });
  for (const subject of ["1", "2", "3"]) await mailbox.add(message(subject, 4000), envelope);
  expect(subjects(mailbox)).toEqual(["3", "2"]);
});

test("1,000 messages are kept by default", async () => {
  const mailbox = new Mailbox();
  for (let count = 0; count < 1010; count += 1) await mailbox.add(message(String(count)), envelope);
  expect(mailbox.list()).toHaveLength(1000);
  expect(mailbox.get("latest")?.subject).toBe("1009");
});

test("with a directory mail outlives the process; foreign and broken files are left alone", async () => {
  writeFileSync(path.join(directory, "broken.json"), "{");
  const options = { smtpPort: 0, httpPort: 0, directory, log: () => undefined };
  const first = await startMail(options);
  await sendMail(first.smtpPort, { from: "a@x.test", to: ["b@x.test"], data: "Subject: one\n\n" });
  await sendMail(first.smtpPort, { from: "a@x.test", to: ["b@x.test"], data: "Subject: two\n\n" });
  const before = await (await fetch(`${first.url}/api/v1/messages`)).json();
  await first.stop();
  const second = await startMail(options);
  expect(await (await fetch(`${second.url}/api/v1/messages`)).json()).toEqual(before);
  await second.stop();
  expect(readdirSync(directory)).toContain("broken.json");
});

test("a port in use is told and leaves nothing listening", async () => {
  const first = await startMail({ smtpPort: 0, httpPort: 0, log: () => undefined });
  const options = { smtpPort: 0, httpPort: first.httpPort, log: () => undefined };
  await expect(startMail(options)).rejects.toThrow(/EADDRINUSE/);
  await expect(startMail({ smtpPort: first.smtpPort, httpPort: 0, log: () => undefined })).rejects.toThrow(
    /EADDRINUSE/,
  );
  await first.stop();
});
