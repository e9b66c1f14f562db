import postgres from "postgres";
import { z } from "zod";

import type { StackStatus } from "../stack/types.ts";
import { askAndCancel } from "./ask_and_cancel.ts";
import { callFunction } from "./call_function.ts";
import { euros } from "./euros.ts";
import { waitForMail } from "./inbox.ts";
import { offerProperty } from "./offer_property.ts";
import { type PaymentToMake, payWithCard } from "./pay_with_card.ts";
import { signUp } from "./sign_up.ts";
import { stayDates } from "./stay_dates.ts";
import { waitUntil } from "./wait_until.ts";

/** Where the journey takes place, and who listens. */
export type Journey = {
  readonly stack: StackStatus;
  readonly stripeUrl: string;
  /** Told what happens, a sentence at a time. */
  readonly say: (sentence: string) => void;
};

type NewBooking = { booking: { id: string; code: string; total_amount: number }; payment: PaymentToMake };

const searched = z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), total_amount: z.int() })) });
const quoted = z.object({
  total_amount: z.int(),
  line_items: z.array(z.object({ label: z.string(), amount: z.int() })),
});

const ratings = {
  overall: 5,
  cleanliness: 5,
  accuracy: 5,
  check_in: 4,
  communication: 5,
  location: 5,
  value: 4,
};

/**
 * From sign-up to reviews: a host offers a flat, a guest books, pays and stays, both review; another one asks, is
 * accepted and cancels.
 */
export async function firstJourney({ stack, stripeUrl, say }: Journey): Promise<void> {
  say("Ada signs up, reads the confirmation mail, follows its link and signs in.");
  const host = await signUp(stack, { name: "Ada" });
  say("She becomes a host, describes her flat in Lisbon, prices it, uploads a picture and publishes it.");
  const property = await offerProperty(host, { instant_book: true });

  say("Grace signs up too, and searches Lisbon for two people and three nights.");
  const guest = await signUp(stack, { name: "Grace" });
  const stay = { ...stayDates(30, 3), adults: 2 };
  const { data: found } = await guest.client
    .rpc("search_properties", { west: -9.3, south: 38.6, east: -9.0, north: 38.9, ...stay })
    .throwOnError();
  const { items } = searched.parse(found);
  const mine = items.find(({ id }) => id === property.id);
  say(
    `The search finds ${items.length} places, among them "${mine?.title}" for ${euros(mine?.total_amount ?? 0)} in all.`,
  );
  const { data: quote } = await guest.client.rpc("quote_stay", { property_id: property.id, ...stay }).throwOnError();
  const { line_items, total_amount } = quoted.parse(quote);
  const parts = line_items.map(({ label, amount }) => `${label} ${euros(amount)}`);
  say(`The quote says the same: ${parts.join(", ")}; ${euros(total_amount)} together.`);

  const booked = await callFunction<NewBooking>(guest, "bookings", {
    body: { property_id: property.id, ...stay },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  say(`She books at once. Booking ${booked.booking.code} holds the nights for 15 minutes.`);
  await payWithCard(stripeUrl, booked.payment);
  await waitUntil("the booking to be confirmed", async () => {
    const { data } = await guest.client.from("bookings").select("status").eq("id", booked.booking.id).single();
    return data?.status === "confirmed";
  });
  say("She pays with a test card; Stripe's signed webhook confirms the booking.");
  const mail = await waitForMail(stack.mail_url, guest.email, /confirmed/i);
  say(`Her inbox has: "${mail.Subject}".`);

  say("Linus wants the same nights.");
  const other = await signUp(stack, { name: "Linus" });
  const { error } = await other.client.rpc("request_booking", { property_id: property.id, ...stay });
  say(`He is refused: ${error?.code} ${error?.message}`);

  say("So he asks for Ada's other place, a loft where she answers every request herself.");
  const sql = postgres(stack.db_url, { max: 1, onnotice: () => {} });
  try {
    await askAndCancel({ stack, stripeUrl, say }, { host, guest: other, sql });

    say("Grace's stay goes by too: the clock now stands at the evening of her check-out.");
    await sql`select private.set_clock(${`${stay.check_out}T18:00:00Z`})`;
    await sql`select private.advance_stays()`;
    await guest.client
      .rpc("submit_review", { booking_id: booked.booking.id, ...ratings, comment: "Bright, quiet, spotless." })
      .throwOnError();
    const reviews = () => host.client.from("reviews").select("id").eq("booking_id", booked.booking.id);
    const { data: before } = await reviews();
    say(`Grace writes a review. Ada, who has not written hers, sees ${before?.length ?? 0} reviews.`);
    await host.client
      .rpc("submit_review", { booking_id: booked.booking.id, ...ratings, comment: "A pleasure to host." })
      .throwOnError();
    const { data: after } = await reviews();
    say(`Ada writes hers: now both see ${after?.length ?? 0}.`);
  } finally {
    await sql`select private.set_clock(null)`;
    await sql.end();
  }
}
