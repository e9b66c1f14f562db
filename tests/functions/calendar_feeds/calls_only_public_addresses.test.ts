import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, expect, test } from "vitest";

import type { AddressRules } from "../../../functions/jobs/calendars/checked_address.ts";
import { publicAddresses } from "../../../functions/jobs/calendars/checked_address.ts";
import { feedLimits, fetchFeed } from "../../../functions/jobs/calendars/fetch_feed.ts";
import { isPublicAddress } from "../../../functions/jobs/calendars/is_public_address.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const first = { etag: null, lastModified: null };
const local: AddressRules = { ...publicAddresses, alsoAllowed: ["127.0.0.1"] };
const limits = { ...feedLimits, milliseconds: 2000 };

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.168.1.1",
  "198.18.0.1",
  "203.0.113.5",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "64:ff9b::7f00:1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "2001:db8::1",
  "2001::7f00:1",
  "2002:7f00:1::",
  "localhost",
  "",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

test.each(["8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ["http://localhost/c.ics", "public address"],
  ["http://127.0.0.1/c.ics", "public address"],
  ["http://2130706433/", "public address"],
  ["http://0x7f.1/", "public address"],
  ["http://[::1]/", "public address"],
  ["http://[::ffff:169.254.169.254]/latest/meta-data", "public address"],
  ["http://169.254.169.254/latest/meta-data", "public address"],
  ["file:///etc/passwd", "http or https"],
  ["ftp://8.8.8.8/c.ics", "http or https"],
  ["http://me:secret@8.8.8.8/", "name or password"],
  ["http://", "not an address"],
])("%s is refused: %s", async (url, reason) => {
  await expect(fetchFeed(url, first, publicAddresses, limits)).rejects.toThrow(reason);
});

test("a name is refused when one of its addresses is private", async () => {
  const resolve = async () => [
    { address: "8.8.8.8", family: 4 },
    { address: "10.0.0.1", family: 4 },
  ];
  await expect(fetchFeed("http://calendars.example/", first, { resolve, alsoAllowed: [] }, limits)).rejects.toThrow(
    '"calendars.example" is not at a public address',
  );
});

test("a redirect to a private address, or to a file, is refused and never asked", async () => {
  const asked: string[] = [];
  const secret = await serve((request, response) => {
    asked.push(request.url ?? "");
    response.end("BEGIN:VCALENDAR");
  });
  for (const target of [`http://localhost:${secret}/internal`, "http://10.0.0.1/", "file:///etc/passwd"]) {
    const port = await serve((_, response) => response.writeHead(302, { location: target }).end());
    const rules: AddressRules = {
      resolve: async (name) => [{ address: name === "localhost" ? "127.0.0.2" : "127.0.0.1", family: 4 }],
      alsoAllowed: ["127.0.0.1"],
    };
    await expect(fetchFeed(`http://calendars.example:${port}/`, first, rules, limits)).rejects.toThrow(
      /public address|http or https/,
    );
  }
  expect(asked).toEqual([]);
});

test("a name that changes its address between check and connection changes nothing: it is resolved once", async () => {
  const port = await serve((request, response) => response.end(`host ${request.headers.host}`));
  const answers = ["127.0.0.1", "10.0.0.1"];
  const rules: AddressRules = {
    resolve: async () => [{ address: answers.shift() ?? "", family: 4 }],
    alsoAllowed: ["127.0.0.1"],
  };
  const { text } = await fetchFeed(`http://rebinding.example:${port}/`, first, rules, limits);
  expect(text).toBe(`host rebinding.example:${port}`);
  expect(answers).toEqual(["10.0.0.1"]);
});

test("five megabytes are read, and not a byte more", async () => {
  const port = await serve((request, response) => response.end("x".repeat(Number(request.url?.slice(1)))));
  const size = 5 * 1024 * 1024;
  expect((await fetchFeed(`http://127.0.0.1:${port}/${size}`, first, local)).text).toHaveLength(size);
  await expect(fetchFeed(`http://127.0.0.1:${port}/${size + 1}`, first, local)).rejects.toThrow("larger than");
});

test("what drips is cut off in time, and so is a name that is never answered", async () => {
  const port = await serve((_, response) => {
    response.write("BEGIN:");
  });
  const soon = { ...limits, milliseconds: 150 };
  await expect(fetchFeed(`http://127.0.0.1:${port}/`, first, local, soon)).rejects.toThrow("longer than 0.15 seconds");
  const never = { resolve: () => new Promise<never>(() => undefined), alsoAllowed: [] };
  await expect(fetchFeed("http://slow.example/", first, never, soon)).rejects.toThrow("longer than 0.15 seconds");
});

test.each([
  ["answered 404", (_, response) => response.writeHead(404).end()],
  ["answered 304", (_, response) => response.writeHead(304).end()],
  ["more than 5 times", (request, response) => response.writeHead(302, { location: request.url }).end()],
  ["without saying where", (_, response) => response.writeHead(302).end()],
  ["packed (gzip)", (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x")],
  ["can't be reached", (request) => request.socket.destroy()],
] satisfies [string, RequestListener][])("the host is told: %s", async (reason, listener) => {
  const port = await serve(listener);
  await expect(fetchFeed(`http://127.0.0.1:${port}/`, first, local, limits)).rejects.toThrow(reason);
});

test("the version of before is named, and what is unchanged isn't read again", async () => {
  const port = await serve((request, response) => {
    const { "if-none-match": tag, "if-modified-since": since } = request.headers;
    if (tag === '"one"' && since === "Sun, 01 Mar 2026 12:00:00 GMT") response.writeHead(304).end();
    else response.writeHead(200, { etag: '"one"', "last-modified": "Sun, 01 Mar 2026 12:00:00 GMT" }).end("read");
  });
  const read = await fetchFeed(`http://127.0.0.1:${port}/`, first, local, limits);
  expect(read).toEqual({ text: "read", etag: '"one"', lastModified: "Sun, 01 Mar 2026 12:00:00 GMT" });
  expect(await fetchFeed(`http://127.0.0.1:${port}/`, read, local, limits)).not.toHaveProperty("text");
});
