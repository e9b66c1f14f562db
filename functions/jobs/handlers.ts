import { advanceStays } from "./handlers/advance_stays.ts";
import { capturePayment } from "./handlers/capture_payment.ts";
import { expireBooking } from "./handlers/expire_booking.ts";
import { refundPayment } from "./handlers/refund_payment.ts";
import { releasePayment } from "./handlers/release_payment.ts";
import { sendMail } from "./handlers/send_mail.ts";
import type { JobHandler } from "./job_context.ts";

/** The handler of every queue, by the queue's name; worker and tick serve exactly these. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  advance_stays: advanceStays,
  capture_payment: capturePayment,
  expire_booking: expireBooking,
  refund_payment: refundPayment,
  release_payment: releasePayment,
  send_mail: sendMail,
};
