/**
 * Dates of a stay some days ahead, as YYYY-MM-DD in UTC.
 *
 * @param daysAhead days from today to check-in
 * @param nights nights from check-in to check-out
 */
export function stayDates(daysAhead: number, nights: number): { check_in: string; check_out: string } {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { check_in: day(daysAhead), check_out: day(daysAhead + nights) };
}
