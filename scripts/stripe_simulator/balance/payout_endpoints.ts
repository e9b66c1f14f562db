import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import { identifier } from "../state/identifier.ts";
import { checkAvailable } from "./check_available.ts";
import { recordMovement } from "./record_movement.ts";

const DAY = 86_400;

/** `/v1/payouts`: made by hand; the automatic schedule is not simulated. */
export const payoutEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/payouts",
    {
      amount: parameter.positive,
      currency: parameter.text,
      description: parameter.unsettable.optional(),
      destination: parameter.text.optional(),
      metadata: parameter.metadata.optional(),
      method: parameter.oneOf(["standard", "instant"]).optional(),
      source_type: parameter.oneOf(["card"]).optional(),
      statement_descriptor: parameter.text.optional(),
    },
    ({ simulator, account, params }) => {
      const code = currency.checked(params.currency);
      const owner = simulator.tables.accounts.row(account)?.object;
      if (owner !== undefined && !owner.payouts_enabled) {
        throw new StripeSimulatorError(
          400,
          "Payouts are not enabled on this account. Please complete the account's requirements first.",
          {
            code: "payouts_not_allowed",
          },
        );
      }
      checkAvailable(simulator, account, params.amount, code, "payout");
      const id = identifier("po");
      const created = simulator.clock.seconds();
      const arrival = created + (params.method === "instant" ? 1800 : 2 * DAY);
      const movement = recordMovement(simulator, account, {
        amount: -params.amount,
        currency: code,
        type: "payout",
        reportingCategory: "payout",
        source: id,
        description: params.description ?? "STRIPE PAYOUT",
      });
      const payout = simulator.save("payouts", account, {
        id,
        object: "payout",
        amount: params.amount,
        application_fee: null,
        application_fee_amount: null,
        arrival_date: params.method === "instant" ? arrival : Math.floor(arrival / DAY) * DAY,
        automatic: false,
        balance_transaction: movement.id,
        created,
        currency: code,
        description: params.description ?? null,
        destination: params.destination ?? identifier("ba"),
        failure_balance_transaction: null,
        failure_code: null,
        failure_message: null,
        livemode: false,
        metadata: mergeMetadata({}, params.metadata),
        method: params.method ?? "standard",
        original_payout: null,
        payout_method: null,
        reconciliation_status: "not_applicable",
        reversed_by: null,
        source_type: "card",
        statement_descriptor: params.statement_descriptor ?? null,
        status: "pending",
        trace_id: null,
        type: "bank_account",
      });
      simulator.emit("payout.created", account, payout);
      simulator.plan({ at: arrival * 1000, kind: "pay_payout", id });
      return payout;
    },
  ),
  endpoint(
    "get",
    "/v1/payouts",
    { ...parameter.page, status: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.payouts
          .of(account)
          .filter(({ status }) => params.status === undefined || status === params.status),
        params,
        "/v1/payouts",
      ),
  ),
  endpoint("get", "/v1/payouts/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "payouts", account, path("id"), "payout"),
  ),
  endpoint("post", "/v1/payouts/:id/cancel", {}, ({ simulator, account, path }) => {
    const payout = findOrRefuse(simulator, "payouts", account, path("id"), "payout");
    if (payout.status !== "pending") {
      throw new StripeSimulatorError(400, `Payouts with status ${payout.status} cannot be canceled.`, {
        param: "payout",
      });
    }
    const movement = recordMovement(simulator, account, {
      amount: payout.amount,
      currency: payout.currency,
      type: "payout_cancel",
      reportingCategory: "payout_reversal",
      source: payout.id,
    });
    const { before, after } = simulator.change("payouts", payout.id, {
      status: "canceled",
      failure_balance_transaction: movement.id,
    });
    simulator.emit("payout.canceled", account, after, before);
    return after;
  }),
];
