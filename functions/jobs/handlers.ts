import { advanceStays } from "./handlers/advance_stays.ts";
import { alertSavedSearches } from "./handlers/alert_saved_searches.ts";
import { capturePayment } from "./handlers/capture_payment.ts";
import { eraseAccount } from "./handlers/erase_account.ts";
import { expireBooking } from "./handlers/expire_booking.ts";
import { exportAccount } from "./handlers/export_account.ts";
import { fetchExchangeRates } from "./handlers/fetch_exchange_rates.ts";
import { mailCoHostInvitation } from "./handlers/mail_co_host_invitation.ts";
import { refundPayment } from "./handlers/refund_payment.ts";
import { releasePayment } from "./handlers/release_payment.ts";
import { removePhoto } from "./handlers/remove_photo.ts";
import { sendMail } from "./handlers/send_mail.ts";
import { sweepAccountFiles } from "./handlers/sweep_account_files.ts";
import { sweepPhotos } from "./handlers/sweep_photos.ts";
import type { JobHandler } from "./job_context.ts";

/** The handlers that worker and tick both serve, by the name of their queue; worker_handlers.ts has the worker's own. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  advance_stays: advanceStays,
  alert_saved_searches: alertSavedSearches,
  capture_payment: capturePayment,
  erase_account: eraseAccount,
  expire_booking: expireBooking,
  export_account: exportAccount,
  fetch_exchange_rates: fetchExchangeRates,
  mail_co_host_invitation: mailCoHostInvitation,
  refund_payment: refundPayment,
  release_payment: releasePayment,
  remove_photo: removePhoto,
  send_mail: sendMail,
  sweep_account_files: sweepAccountFiles,
  sweep_photos: sweepPhotos,
};
