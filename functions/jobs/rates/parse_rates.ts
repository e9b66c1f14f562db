import { z } from "zod";

const daily = z.object({
  date: z.iso.date(),
  rates: z
    .array(z.object({ quote: z.string().regex(/^[A-Z]{3}$/u), rate: z.string().regex(/^\d{1,9}(\.\d{1,10})?$/u) }))
    .min(1),
});

/** The rates of one day: units of `quote` for one euro, as decimals. */
export type DailyRates = z.infer<typeof daily>;

/**
 * Reads the daily file of the European Central Bank: one `Cube` with the day, one in it for each currency. A file
 * of anything else, or with one rate that is none, is refused whole.
 *
 * @throws {z.ZodError} when it is no such file
 */
export function parseRates(xml: string): DailyRates {
  const attribute = (tag: string, name: string): string | undefined =>
    new RegExp(`\\s${name}=["']([^"']*)["']`, "u").exec(tag)?.[1];
  const cubes = [...xml.matchAll(/<Cube\s[^>]*>/gu)].map(([tag]) => tag);
  return daily.parse({
    date: cubes.map((tag) => attribute(tag, "time")).find((time) => time !== undefined),
    rates: cubes
      .filter((tag) => attribute(tag, "currency") !== undefined)
      .map((tag) => ({ quote: attribute(tag, "currency"), rate: attribute(tag, "rate") })),
  });
}
