import { recordMovement } from "../balance/record_movement.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import type { TransferOrder } from "./create_transfer.ts";

/** The payment (`py_…`) that a transfer is for the account that receives it. */
export const destinationPayment = (
  simulator: Simulator,
  transfer: string,
  order: TransferOrder,
): Records["charges"] => {
  const { amount, currency, destination } = order;
  const id = identifier("py");
  const movement = recordMovement(simulator, destination, {
    amount,
    currency,
    type: "payment",
    reportingCategory: "charge",
    source: id,
    fees: [
      {
        amount: order.applicationFee ?? 0,
        application: null,
        currency,
        description: "Application fee",
        type: "application_fee",
      },
    ],
    availableOn: order.availableOn,
  });
  return simulator.save("charges", destination, {
    id,
    object: "charge",
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: movement.id,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: simulator.clock.seconds(),
    currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: "stripe_account", stripe_account: {} },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "succeeded",
    transfer_data: null,
    transfer_group: order.transferGroup,
  });
};
