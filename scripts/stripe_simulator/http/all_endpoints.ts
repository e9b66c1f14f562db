import { balanceEndpoints } from "../balance/balance_endpoints.ts";
import { payoutEndpoints } from "../balance/payout_endpoints.ts";
import { accountEndpoints } from "../connect/account_endpoints.ts";
import { accountLinkEndpoints } from "../connect/account_link_endpoints.ts";
import { applicationFeeEndpoints } from "../connect/application_fee_endpoints.ts";
import { transferEndpoints } from "../connect/transfer_endpoints.ts";
import { transferReversalEndpoints } from "../connect/transfer_reversal_endpoints.ts";
import { customerEndpoints } from "../customers/customer_endpoints.ts";
import { eventEndpoints } from "../events/event_endpoints.ts";
import { webhookEndpointEndpoints } from "../events/webhook_endpoint_endpoints.ts";
import { chargeEndpoints } from "../payments/charge_endpoints.ts";
import { disputeEndpoints } from "../payments/dispute_endpoints.ts";
import { paymentIntentEndpoints } from "../payments/payment_intent_endpoints.ts";
import { paymentMethodEndpoints } from "../payments/payment_method_endpoints.ts";
import { refundEndpoints } from "../refunds/refund_endpoints.ts";
import type { Endpoint } from "./endpoint.ts";

/** Every path of Stripe's API that the simulator answers. */
export const allEndpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...accountLinkEndpoints,
  ...applicationFeeEndpoints,
  ...balanceEndpoints,
  ...chargeEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...payoutEndpoints,
  ...refundEndpoints,
  ...transferEndpoints,
  ...transferReversalEndpoints,
  ...webhookEndpointEndpoints,
];
