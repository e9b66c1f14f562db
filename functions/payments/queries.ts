import type postgres from "postgres";

/** One payment with its refunds, as its payer or the host sees it; undefined when the caller can't. */
export async function readPayment(sql: postgres.TransactionSql, id: string): Promise<postgres.JSONValue | undefined> {
  const [row] = await sql<{ payment: postgres.JSONValue }[]>`
    select to_jsonb(payment) || jsonb_build_object('refunds', coalesce((
      select jsonb_agg(to_jsonb(refund) order by refund.id)
      from public.refunds as refund where refund.payment_id = payment.id
    ), '[]')) as payment
    from public.payments as payment
    where payment.id = ${id}
  `;
  return row?.payment;
}
