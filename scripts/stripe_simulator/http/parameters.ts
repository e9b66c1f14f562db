import { z } from "zod";

const refuse = (code: string | undefined, message: string) => ({ params: { code }, message });

const text = z.string({ error: "Invalid string" }).refine((value) => value !== "", {
  abort: true,
  ...refuse(
    "parameter_invalid_empty",
    "You passed an empty string for '%s'. We assume empty values are an attempt to unset a parameter; however '%s' cannot be unset. You should remove '%s' from your request or supply a non-empty value.",
  ),
});

const integer = text
  .refine((value) => /^-?\d{1,15}$/.test(value), {
    abort: true,
    ...refuse("parameter_invalid_integer", "Invalid integer: %v"),
  })
  .transform(Number);

const range = z.union([
  integer,
  z.strictObject({ gt: integer.optional(), gte: integer.optional(), lt: integer.optional(), lte: integer.optional() }),
]);

/** The kinds of form parameters. `%s` stands for the parameter's name in messages, `%v` for its value. */
export const parameter = {
  text,
  integer,
  /** An integer of at least 1. */
  positive: integer.refine(
    (value) => value >= 1,
    refuse("parameter_invalid_integer", "This value must be greater than or equal to 1."),
  ),
  /** An integer of at least 0. */
  natural: integer.refine(
    (value) => value >= 0,
    refuse("parameter_invalid_integer", "This value must be greater than or equal to 0."),
  ),
  boolean: text
    .refine((value) => value === "true" || value === "false", {
      abort: true,
      ...refuse(undefined, "Invalid boolean: %v"),
    })
    .transform((value) => value === "true"),
  /** Text where an empty one means "unset". */
  unsettable: z.string().transform((value) => (value === "" ? null : value)),
  /** One of some words. */
  oneOf: <const W extends string>(words: readonly [W, ...W[]]) =>
    z.enum(words, {
      error: `Invalid %s: must be one of ${words.slice(0, -1).join(", ")}${words.length > 1 ? ", or " : ""}${words.at(-1)}`,
    }),
  /** Keys and values; an empty value unsets a key and an empty whole unsets all. */
  metadata: z.union([z.literal(""), z.record(z.string().max(40), z.string().max(500))]),
  expand: z.array(text),
  range,
  address: z.strictObject({
    city: z.string().optional(),
    country: z.string().optional(),
    line1: z.string().optional(),
    line2: z.string().optional(),
    postal_code: z.string().optional(),
    state: z.string().optional(),
  }),
  /** Parameters of every list. */
  page: {
    limit: integer
      .refine(
        (value) => value >= 1,
        refuse("parameter_invalid_integer", "This value must be greater than or equal to 1."),
      )
      .refine(
        (value) => value <= 100,
        refuse("parameter_invalid_integer", "This value must be less than or equal to 100."),
      )
      .optional(),
    starting_after: text.optional(),
    ending_before: text.optional(),
    created: range.optional(),
  },
} as const;
