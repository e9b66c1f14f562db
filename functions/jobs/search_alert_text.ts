import { z } from "zod";

import { formatAmount } from "./format_amount.ts";
import type { MailText } from "./mail_text.ts";

const schema = z.object({
  saved_search_id: z.string(),
  search_name: z.string(),
  matches: z.int(),
  properties: z.array(
    z.object({
      property_id: z.string(),
      title: z.string(),
      city: z.string().nullish(),
      check_in: z.string().nullish(),
      check_out: z.string().nullish(),
      nightly_amount: z.number(),
      total_amount: z.number().nullish(),
      currency: z.string(),
      exponent: z.int(),
    }),
  ),
});

/** The mail about properties that came to match a saved search. */
export function searchAlertText(data: unknown): MailText {
  const { saved_search_id, search_name, matches, properties } = schema.parse(data);
  const more = matches - properties.length;
  return {
    subject: matches === 1 ? `New for "${search_name}"` : `${matches} new for "${search_name}"`,
    lines: [
      matches === 1
        ? `A place has come up that fits your search "${search_name}".`
        : `${matches} places have come up that fit your search "${search_name}".`,
      ...(more > 0 ? [`Here are ${properties.length} of them; your search shows the others.`] : []),
    ],
    entries: properties.map((property) => ({
      line: [property.title, property.city, price(property)].filter(Boolean).join(", "),
      path: `/properties/${property.property_id}`,
    })),
    path: `/saved-searches/${saved_search_id}`,
  };
}

function price(property: z.infer<typeof schema>["properties"][number]): string {
  const { currency, exponent, check_in, check_out } = property;
  const night = `${formatAmount(property.nightly_amount, currency, exponent)} a night`;
  if (property.total_amount == null || !check_in || !check_out) return night;
  return `${formatAmount(property.total_amount, currency, exponent)} from ${check_in} to ${check_out}`;
}
