import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A platform that serves one calendar, as the test says. */
export type OtherPlatform = {
  readonly url: string;
  /** What it answers from now on; the ETag is that of these events. */
  tell(...events: readonly (readonly [from: string, to: string, summary?: string])[]): void;
  /** Answers this text from now on. */
  serve(calendar: string): void;
  /** Answers with this status from now on. */
  fail(status: number): void;
  /** Statuses that it answered, in order. */
  readonly answered: number[];
  close(): Promise<void>;
};

/** Serves a calendar at 127.0.0.1. */
export async function otherPlatform(): Promise<OtherPlatform> {
  let text = calendarOf([]);
  let failure = 0;
  const answered: number[] = [];
  const server = createServer((request, response) => {
    const tag = `"${Buffer.from(text).toString("base64url").slice(-400)}"`;
    const status = failure || (request.headers["if-none-match"] === tag ? 304 : 200);
    answered.push(status);
    response.writeHead(status, { etag: tag, "content-type": "text/calendar" }).end(status === 200 ? text : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/calendar.ics`,
    tell(...events) {
      failure = 0;
      text = calendarOf(events);
    },
    serve(calendar) {
      failure = 0;
      text = calendar;
    },
    fail(status) {
      failure = status;
    },
    answered,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function calendarOf(events: readonly (readonly [from: string, to: string, summary?: string])[]): string {
  const lines = events.flatMap(([from, to, summary = "Reserved"], index) => [
    "BEGIN:VEVENT",
    `UID:${index}@elsewhere`,
    "DTSTAMP:20260301T000000Z",
    `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${to.replaceAll("-", "")}`,
    `SUMMARY:${summary}`,
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Else//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
}
