import { database } from "../_shared/database.ts";
import type { ExportedCalendar } from "./write_calendar.ts";

/** What the secret address with this token tells; undefined when there is no such address. */
export async function readExport(token: string): Promise<ExportedCalendar | undefined> {
  const [row] = await database()<{ calendar: ExportedCalendar | null }[]>`
    select private.exported_calendar(${token}) as calendar
  `;
  return row?.calendar ?? undefined;
}
