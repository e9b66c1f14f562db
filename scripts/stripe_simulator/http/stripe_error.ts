/** What Stripe tells about an error, apart from its HTTP status. */
export type StripeErrorFields = {
  readonly type?: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error" | "rate_limit_error";
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly charge?: string;
  readonly payment_intent?: unknown;
  readonly payment_method?: unknown;
  readonly advice_code?: string;
};

/** The one error of the simulator; `body` is what Stripe would send. */
export class StripeSimulatorError extends Error {
  readonly status: number;
  readonly fields: StripeErrorFields;

  constructor(status: number, message: string, fields: StripeErrorFields = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }

  /** The JSON body, with the log address that Stripe adds to it. */
  body(requestId: string): { error: Record<string, unknown> } {
    const { type = "invalid_request_error", ...rest } = this.fields;
    return {
      error: {
        ...rest,
        ...(rest.code === undefined
          ? {}
          : { doc_url: `https://stripe.com/docs/error-codes/${rest.code.replaceAll("_", "-")}` }),
        message: this.message,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type,
      },
    };
  }
}
