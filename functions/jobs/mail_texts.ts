import { formatAmount } from "./format_amount.ts";
import type { MailText } from "./mail_text.ts";
import { searchAlertText } from "./search_alert_text.ts";

type Data = Readonly<Record<string, unknown>>;

/** What the mail of each kind of notification says. Text only: values are escaped where they meet HTML. */
export const mailTexts: Readonly<Record<string, (data: Data) => MailText>> = {
  booking_requested: (data) => ({
    subject: `A request for ${title(data)}`,
    lines: [
      `${name(data.guest_name, "A guest")} would like to stay at ${title(data)} ${stay(data)}.`,
      "Please answer within 24 hours; after that the request lapses.",
    ],
  }),
  booking_awaiting_payment: (data) => ({
    subject: `Pay for your stay at ${title(data)}`,
    lines: [
      `${title(data)} is held for you ${stay(data)}. The total is ${amount(data, "total_amount")}.`,
      "Please pay within 15 minutes; after that the dates are free for others.",
    ],
  }),
  booking_confirmed: (data) => ({
    subject: `Confirmed: ${title(data)} (${text(data.code)})`,
    lines: [
      `The stay at ${title(data)} ${stay(data)} is confirmed. Its code is ${text(data.code)}.`,
      "The exact address and the way to reach each other are in the booking.",
    ],
  }),
  booking_declined: (data) => ({
    subject: `Your request for ${title(data)} was declined`,
    lines: [`The host can't take you in ${stay(data)}. Nothing was charged.`],
  }),
  booking_expired: (data) => ({
    subject: `Lapsed: ${title(data)}`,
    lines: [`The booking of ${title(data)} ${stay(data)} lapsed. The dates are free again.`],
  }),
  booking_withdrawn: (data) => ({
    subject: `A request for ${title(data)} was withdrawn`,
    lines: [`${name(data.guest_name, "The guest")} withdrew the request for ${title(data)} ${stay(data)}.`],
  }),
  booking_cancelled: (data) => ({
    subject: `Cancelled: ${title(data)} (${text(data.code)})`,
    lines: [`The stay at ${title(data)} ${stay(data)} was cancelled.`],
  }),
  alteration_proposed: (data) => ({
    subject: `Another proposal for ${title(data)} (${text(data.code)})`,
    lines: [
      `Instead of ${stay(data)}: from ${text(data.new_check_in)} to ${text(data.new_check_out)}, for ${amount(data, "new_total_amount")} in all.`,
      "Please answer within 24 hours; until then the booking stands as it is.",
    ],
  }),
  alteration_declined: (data) => ({
    subject: `Nothing changes: ${title(data)} (${text(data.code)})`,
    lines: [`Your proposal was declined. The stay ${stay(data)} stands as it is.`],
  }),
  booking_altered: (data) => ({
    subject: `Changed: ${title(data)} (${text(data.code)})`,
    lines: [`The stay at ${title(data)} is now ${stay(data)}, for ${amount(data, "total_amount")} in all.`],
  }),
  refund_sent: (data) => ({
    subject: `Your refund for ${title(data)}`,
    lines: [`We sent ${amount(data, "refund_amount")} back to you. Banks take 5 to 10 days to show it.`],
  }),
  review_invited: (data) => ({
    subject: `How was ${title(data)}?`,
    lines: [
      "Please write a review within 14 days. Neither side sees the other's before both are in, or the time is over.",
    ],
  }),
  person_suspended: (data) => ({
    subject: "Your account is suspended",
    lines: [
      "You can still read what is yours, and change nothing. Your listings are paused.",
      ...(text(data.reason) ? [`The reason: ${text(data.reason)}`] : []),
      "If you think that this is wrong, answer this mail.",
    ],
  }),
  suspension_lifted: () => ({
    subject: "Your account is open again",
    lines: ["The suspension is over. Listings that it paused are published again."],
  }),
  bookings_flagged: (data) => ({
    subject: "Running bookings of a suspended person",
    lines: [
      `${text(data.person_id)} is suspended and has ${Number(data.bookings)} running bookings: see flagged_bookings.`,
    ],
  }),
  export_ready: (data) => ({
    subject: "The copy of your data is ready",
    lines: [`You find it in your account until ${day(data.expires_at)}.`],
  }),
  erasure_planned: (data) => ({
    subject: "Your account will be erased",
    lines: [
      `On ${day(data.due_at)} we erase all that is personal. Your listings are paused already.`,
      "Until then you can think again in your account.",
    ],
  }),
  property_decided: (data) => ({
    subject: `${decision(data)}: ${title(data)}`,
    lines: [
      `Our staff looked at ${title(data)}. ${decision(data)}.`,
      ...(text(data.reason) ? [`The reason: ${text(data.reason)}`] : []),
    ],
  }),
  calendar_feed_failed: (data) => ({
    subject: `A calendar of ${title(data)} can't be read`,
    lines: [
      `We can't read the calendar "${text(data.feed_name)}" of ${title(data)}: ${text(data.error)}.`,
      "The nights that it named before stay taken, and we try again every 15 minutes. After 6 hours guests ask instead of booking instantly, until it is read again.",
    ],
  }),
  saved_search_matched: searchAlertText,
  review_published: (data) => ({
    subject: `A review of ${title(data)}`,
    lines: ["The review that you received can be read now."],
  }),
};

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function name(value: unknown, otherwise: string): string {
  return text(value) || otherwise;
}

function title(data: Data): string {
  return text(data.property_title) || "your stay";
}

function day(value: unknown): string {
  return text(value).slice(0, 10);
}

function stay(data: Data): string {
  return data.check_in && data.check_out ? `from ${text(data.check_in)} to ${text(data.check_out)}` : "";
}

const decisions: Readonly<Record<string, string>> = {
  approved: "It is published",
  rejected: "It is a draft again",
  hidden: "It can't be seen for now",
  restored: "You can publish it again",
  removed: "It was removed",
};

function decision(data: Data): string {
  return decisions[text(data.decision)] ?? "There is a decision";
}

function amount(data: Data, field: string): string {
  return formatAmount(Number(data[field] ?? 0), text(data.currency), Number(data.exponent ?? 2));
}
