import { createHash } from "node:crypto";

import { Problem } from "../_shared/problem.ts";
import { router } from "../_shared/router.ts";
import { readExport } from "./queries.ts";
import { calendarFile } from "./schema.ts";
import { writeCalendar } from "./write_calendar.ts";

/** Calendars of properties as iCalendar, each under its secret addresses, for other platforms to read. */
export const calendars = router("calendars");

calendars.get("/:file", async (context) => {
  const token = calendarFile.safeParse(context.req.param("file"));
  const calendar = token.success ? await readExport(token.data) : undefined;
  if (!calendar) {
    throw new Problem({
      code: "RC005",
      status: 404,
      message: "there is no calendar at this address",
      hint: "Ask the host for a new address: this one was revoked, or never was.",
    });
  }
  const text = writeCalendar(calendar);
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = {
    etag: tag,
    // Asked again each time, answered with 304 mostly. The address is a secret: nothing shared keeps it.
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
  if (isNamed(tag, context.req.header("if-none-match"))) return context.body(null, 304, headers);
  return context.body(text, 200, {
    ...headers,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="calendar.ics"',
  });
});

/** Whether If-None-Match names the tag; proxies that compress weaken it (RFC 9110, 13.1.2). */
function isNamed(tag: string, condition: string | undefined): boolean {
  const named = (condition ?? "").split(",").map((part) => part.trim().replace(/^W\//, ""));
  return named.includes(tag) || named.includes("*");
}
