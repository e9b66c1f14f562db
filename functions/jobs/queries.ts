import type postgres from "postgres";

/** Id of the PaymentIntent of a payment; null when none was made. */
export async function providerPaymentId(sql: postgres.Sql, paymentId: string): Promise<string | null> {
  const [row] = await sql<{ provider_payment_id: string | null }[]>`
    select provider_payment_id from public.payments where id = ${paymentId}
  `;
  return row?.provider_payment_id ?? null;
}

/** A refund that the provider doesn't know of yet; amount in minor units, int8 as text. */
export type PendingRefund = { booking_id: string; amount: string; provider_payment_id: string };

/** The refund, unless it was handed to the provider already. */
export async function pendingRefund(sql: postgres.Sql, refundId: string): Promise<PendingRefund | undefined> {
  const [row] = await sql<PendingRefund[]>`
    select refund.booking_id, refund.amount, payment.provider_payment_id
    from public.refunds as refund
    join public.payments as payment on payment.id = refund.payment_id
    where refund.id = ${refundId} and refund.provider_refund_id is null
      and payment.provider_payment_id is not null
  `;
  return row;
}

/** Notes the provider's id of a refund. */
export async function attachProviderRefund(
  sql: postgres.Sql,
  refundId: string,
  providerRefundId: string,
): Promise<void> {
  await sql`select private.attach_provider_refund(${refundId}, ${providerRefundId})`;
}

/** A notification that waits to be mailed. */
export type NotificationToMail = {
  kind: string;
  data: Record<string, unknown>;
  email: string;
  display_name: string;
};

/** The notification with the address of its person, unless it was mailed already or may not be. */
export async function notificationToMail(
  sql: postgres.Sql,
  notificationId: string,
): Promise<NotificationToMail | undefined> {
  const [row] = await sql<NotificationToMail[]>`
    select kind, data, email, display_name from private.notification_to_mail(${notificationId})
  `;
  return row;
}

/** Notes that a notification was mailed. */
export async function markMailed(sql: postgres.Sql, notificationId: string): Promise<void> {
  await sql`select private.mark_notification_mailed(${notificationId})`;
}
