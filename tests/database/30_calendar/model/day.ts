/** A day as the count of days since 1970, so that calendars are arithmetic. */
export type Day = number;

/** The day that a date names. */
export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The date of a day, YYYY-MM-DD. */
export const dateOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** ISO weekday, 1 for Monday. */
export const weekdayOf = (day: Day): number => new Date(day * 86_400_000).getUTCDay() || 7;

/** So many months on, the last day of the month where it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / 86_400_000;
}

/** Day and hour that it is in a zone. */
export function localTime(moment: number, zone: string): { readonly day: Day; readonly hour: number } {
  const text = new Date(moment).toLocaleString("sv-SE", { timeZone: zone });
  return { day: dayOf(text.slice(0, 10)), hour: Number(text.slice(11, 13)) };
}
