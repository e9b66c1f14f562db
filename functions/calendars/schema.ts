import { z } from "zod";

/** Last part of a secret address: the token, and an ending by which other platforms know what it is. */
export const calendarFile = z
  .string()
  .regex(/^[\w-]{43}\.ics$/)
  .transform((file) => file.slice(0, -".ics".length));
