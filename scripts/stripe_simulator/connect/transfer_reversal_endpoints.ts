import { balanceOf } from "../balance/balance_of.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import { reverseTransfer } from "./reverse_transfer.ts";

const PATH = "/v1/transfers/:transfer/reversals";

/** `/v1/transfers/:id/reversals`. */
export const transferReversalEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    PATH,
    {
      amount: parameter.positive.optional(),
      description: parameter.unsettable.optional(),
      metadata: parameter.metadata.optional(),
      refund_application_fee: parameter.boolean.optional(),
    },
    ({ simulator, account, params, path }) => {
      const transfer = findOrRefuse(simulator, "transfers", account, path("transfer"), "transfer");
      const left = transfer.amount - transfer.amount_reversed;
      if (left === 0) {
        throw new StripeSimulatorError(400, `Transfer ${transfer.id} is already fully reversed.`, {
          param: "transfer",
        });
      }
      const amount = params.amount ?? left;
      if (amount > left) {
        throw new StripeSimulatorError(
          400,
          `Reversal amount (${currency.written(amount, transfer.currency)}) is greater than unreversed amount on transfer (${currency.written(left, transfer.currency)})`,
          { param: "amount" },
        );
      }
      const held = balanceOf(simulator, transfer.destination ?? "").find(
        (funds) => funds.currency === transfer.currency,
      );
      if ((held?.available ?? 0) + (held?.pending ?? 0) < amount) {
        throw new StripeSimulatorError(400, "Insufficient funds in the connected account to reverse this transfer.", {
          code: "balance_insufficient",
        });
      }
      return reverseTransfer(simulator, transfer, amount, {
        sourceRefund: null,
        metadata: mergeMetadata({}, params.metadata),
        description: params.description ?? null,
      });
    },
  ),
  endpoint("get", PATH, parameter.page, ({ simulator, account, params, path }) => {
    const { id } = findOrRefuse(simulator, "transfers", account, path("transfer"), "transfer");
    return list(
      simulator.tables.transfer_reversals.of(account).filter(({ transfer }) => transfer === id),
      params,
      `/v1/transfers/${id}/reversals`,
    );
  }),
  endpoint("get", `${PATH}/:id`, {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "transfer_reversals", account, path("id"), "id"),
  ),
];
