/** Why a card is declined: Stripe's code, its reason, and the words for the payer. */
export type Decline = { readonly code: string; readonly decline_code?: string; readonly message: string };

/** A test card of Stripe's documentation (https://docs.stripe.com/testing) and how it behaves. */
export type TestCard = {
  readonly number: string;
  /** `pm_card_…` without the prefix; the first is the documented one, others are accepted too. */
  readonly names: readonly string[];
  readonly brand: string;
  readonly country: string;
  readonly funding: "credit" | "debit" | "prepaid";
  readonly decline?: Decline;
  /** Asks for 3D Secure: on every payment, or unless it has been set up. */
  readonly authentication?: "always";
  readonly dispute?: "fraudulent" | "product_not_received" | "inquiry";
  readonly refund?: "pending" | "fails";
  /** The money is available at once. */
  readonly available?: true;
};

const decline = (reason: string, message: string): Decline => ({
  code: "card_declined",
  decline_code: reason,
  message,
});
const DECLINED = "Your card was declined.";
const INSUFFICIENT = decline("insufficient_funds", "Your card has insufficient funds.");

const card = (number: string, names: string, behaviour: Partial<TestCard> = {}): TestCard => ({
  number,
  names: names.split(" "),
  brand: number.startsWith("4") ? "visa" : "mastercard",
  country: "US",
  funding: "credit",
  ...behaviour,
});

/** The cards that the simulator knows. */
export const testCards: readonly TestCard[] = [
  card("4242424242424242", "visa"),
  card("4000056655665556", "visa_debit", { funding: "debit" }),
  card("5555555555554444", "mastercard"),
  card("5200828282828210", "mastercard_debit", { funding: "debit" }),
  card("5105105105105100", "mastercard_prepaid", { funding: "prepaid" }),
  card("378282246310005", "amex", { brand: "amex" }),
  card("6011111111111117", "discover", { brand: "discover" }),
  card("3056930009020004", "diners", { brand: "diners" }),
  card("3566002020360505", "jcb", { brand: "jcb" }),
  card("6200000000000005", "unionpay", { brand: "unionpay" }),
  card("4000000760000002", "br", { country: "BR" }),
  card("4000001240000000", "ca", { country: "CA" }),
  card("4000002760000016", "de", { country: "DE" }),
  card("4000007240000007", "es", { country: "ES" }),
  card("4000002500000003", "fr", { country: "FR" }),
  card("4000008260000000", "gb", { country: "GB" }),
  card("4000003800000008", "it", { country: "IT" }),
  card("4000003920000003", "jp", { country: "JP" }),

  card("4000000000000002", "visa_chargeDeclined chargeDeclined", { decline: decline("generic_decline", DECLINED) }),
  card("4000000000009995", "visa_chargeDeclinedInsufficientFunds chargeDeclinedInsufficientFunds", {
    decline: INSUFFICIENT,
  }),
  card("4000000000009987", "visa_chargeDeclinedLostCard chargeDeclinedLostCard", {
    decline: decline("lost_card", DECLINED),
  }),
  card("4000000000009979", "visa_chargeDeclinedStolenCard chargeDeclinedStolenCard", {
    decline: decline("stolen_card", DECLINED),
  }),
  card("4000000000006975", "visa_chargeDeclinedVelocityLimitExceeded", {
    decline: decline(
      "card_velocity_exceeded",
      "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
    ),
  }),
  card("4000000000000069", "chargeDeclinedExpiredCard", {
    decline: { code: "expired_card", message: "Your card has expired." },
  }),
  card("4000000000000127", "chargeDeclinedIncorrectCvc", {
    decline: { code: "incorrect_cvc", message: "Your card's security code is incorrect." },
  }),
  card("4000000000000119", "chargeDeclinedProcessingError", {
    decline: {
      code: "processing_error",
      message: "An error occurred while processing your card. Try again in a little bit.",
    },
  }),
  card("4100000000000019", "radarBlock chargeDeclinedFraudulent", { decline: decline("fraudulent", DECLINED) }),
  card("4000000000000341", "chargeCustomerFail", { decline: decline("generic_decline", DECLINED) }),

  card("4000002500003155", "authenticationRequiredOnSetup", { authentication: "always" }),
  card("4000002760003184", "authenticationRequired", { authentication: "always" }),
  card("4000000000003220", "threeDSecure2Required threeDSecureRequired", { authentication: "always" }),
  card("4000008260003178", "authenticationRequiredChargeDeclinedInsufficientFunds", {
    authentication: "always",
    decline: INSUFFICIENT,
  }),
  card("4000008400001629", "threeDSecureRequiredChargeDeclined", {
    authentication: "always",
    decline: decline("generic_decline", DECLINED),
  }),
  card("4000000000003055", "threeDSecureOptional"),

  card("4000000000000259", "createDispute", { dispute: "fraudulent" }),
  card("4000000000002685", "createDisputeProductNotReceived", { dispute: "product_not_received" }),
  card("4000000000001976", "createDisputeInquiry", { dispute: "inquiry" }),
  card("4000000000007726", "pendingRefund", { refund: "pending" }),
  card("4000000000005126", "refundFail", { refund: "fails" }),
  card("4000000000000077", "bypassPending", { available: true }),
  card("4000003720000278", "bypassPendingInternational", { available: true, country: "IE" }),
];
