import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type RunningMail, startMail } from "../../../scripts/stack/mail/start_mail.ts";
import { requestWithHeaders } from "../request_with_headers.ts";
import { sendMail } from "./send_mail.ts";

const evil = `"><script>alert(1)</script>`;

describe("the inbox page", () => {
  let mail: RunningMail;
  beforeAll(async () => {
    mail = await startMail({ smtpPort: 0, httpPort: 0, log: () => undefined });
    const data = `From: ${evil} <a@x.test>\nTo: b@x.test\nSubject: ${evil}\nContent-Type: multipart/related; boundary=m\n\n--m\nContent-Type: text/html\n\n<script>steal()</script><img src="https://tracker.test/p.png"><img src="cid:dot"><a href="https://x.test/confirm">confirm</a>\n--m\nContent-Type: image/png; name="${evil}.png"\nContent-ID: <dot>\nContent-Transfer-Encoding: base64\n\niVBORw==\n--m--`;
    await sendMail(mail.smtpPort, { from: "a@x.test", to: ["b@x.test"], data });
  });
  afterAll(() => mail.stop());

  test.each(["/", "/view/latest", `/?query=${encodeURIComponent(evil)}`])(
    "%s escapes what the mail says and runs no script",
    async (address) => {
      const response = await fetch(mail.url + address);
      const page = await response.text();
      expect(page).not.toMatch(/<script/i);
      expect(page).toContain("&lt;script&gt;");
      expect(page).not.toMatch(/(?:src|href)="https?:/);
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    },
  );

  test("a message's HTML is a sandboxed document of its own that may load nothing", async () => {
    expect(await (await fetch(`${mail.url}/view/latest`)).text()).toMatch(
      /<iframe\s+sandbox="allow-popups allow-popups-to-escape-sandbox"\s+src="\/view\/[0-9a-f]+\.html"/,
    );
    const response = await fetch(`${mail.url}/view/latest.html`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:;/);
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
    const html = await response.text();
    expect(html).toContain('<img src="data:image/png;base64,iVBORw==">');
    expect(html).toContain('<base target="_blank">');
  });

  test.each([
    ["a foreign host name", { host: "rebound.test" }],
    ["a foreign origin", { origin: "https://evil.test" }],
    ["an opaque origin", { origin: "null" }],
    ["a request that another site's page starts", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "empty" }],
  ])("%s is refused", async (_what, headers) => {
    for (const [method, address] of [
      ["GET", "/api/v1/messages"],
      ["DELETE", "/api/v1/messages"],
      ["POST", "/delete"],
    ] as const) {
      expect((await requestWithHeaders(mail.url + address, { method, headers })).status).toBe(403);
    }
    expect((await (await fetch(`${mail.url}/api/v1/messages`)).json()).total).toBe(1);
  });

  test("a link from elsewhere may open the inbox", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate" };
    expect((await requestWithHeaders(`${mail.url}/`, { method: "GET", headers })).status).toBe(200);
  });

  test("the page's own button deletes", async () => {
    const form = { method: "POST", headers: { origin: mail.url }, body: new URLSearchParams() };
    expect((await fetch(`${mail.url}/delete`, form)).status).toBe(200);
    expect((await (await fetch(`${mail.url}/api/v1/messages`)).json()).total).toBe(0);
  });
});
