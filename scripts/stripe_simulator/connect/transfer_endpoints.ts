import { checkAvailable } from "../balance/check_available.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { currency } from "../payments/currency.ts";
import type { Simulator } from "../state/simulator.ts";
import { createTransfer } from "./create_transfer.ts";

/** `/v1/transfers`: from the platform to connected accounts. */
export const transferEndpoints: readonly Endpoint[] = [
  endpoint(
    "post",
    "/v1/transfers",
    {
      amount: parameter.positive,
      currency: parameter.text,
      description: parameter.unsettable.optional(),
      destination: parameter.text,
      metadata: parameter.metadata.optional(),
      source_transaction: parameter.text.optional(),
      source_type: parameter.oneOf(["card"]).optional(),
      transfer_group: parameter.text.optional(),
    },
    ({ simulator, params }) => {
      const code = currency.checked(params.currency);
      const destination = findOrRefuse(simulator, "accounts", "", params.destination, "destination", 400);
      if (destination.capabilities?.transfers !== "active") {
        throw new StripeSimulatorError(
          400,
          "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
          { code: "insufficient_capabilities_for_transfer" },
        );
      }
      const source =
        params.source_transaction === undefined
          ? undefined
          : checkSource(simulator, params.source_transaction, params.amount, code);
      if (source === undefined) checkAvailable(simulator, "", params.amount, code, "transfer");
      return createTransfer(simulator, {
        amount: params.amount,
        currency: code,
        destination: destination.id,
        sourceTransaction: source?.charge ?? null,
        transferGroup: params.transfer_group ?? source?.group ?? null,
        description: params.description ?? null,
        metadata: mergeMetadata({}, params.metadata),
        availableOn: source?.availableOn ?? simulator.clock.seconds(),
      });
    },
  ),
  endpoint(
    "get",
    "/v1/transfers",
    { ...parameter.page, destination: parameter.text.optional(), transfer_group: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.transfers
          .of(account)
          .filter(
            (transfer) =>
              (params.destination === undefined || transfer.destination === params.destination) &&
              (params.transfer_group === undefined || transfer.transfer_group === params.transfer_group),
          ),
        params,
        "/v1/transfers",
      ),
  ),
  endpoint("get", "/v1/transfers/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "transfers", account, path("id"), "transfer"),
  ),
  endpoint(
    "post",
    "/v1/transfers/:id",
    { description: parameter.unsettable.optional(), metadata: parameter.metadata.optional() },
    ({ simulator, account, params, path }) => {
      const transfer = findOrRefuse(simulator, "transfers", account, path("id"), "transfer");
      const { before, after } = simulator.change("transfers", transfer.id, {
        metadata: mergeMetadata(transfer.metadata, params.metadata),
        ...(params.description === undefined ? {} : { description: params.description }),
      });
      simulator.emit("transfer.updated", account, after, before);
      return after;
    },
  ),
];

/** A transfer out of one charge may use what that charge brought, and waits until it has settled. */
const checkSource = (
  simulator: Simulator,
  id: string,
  amount: number,
  code: string,
): { charge: string; group: string | null; availableOn: number } => {
  const charge = findOrRefuse(simulator, "charges", "", id, "source_transaction", 400);
  if (charge.balance_transaction === null) {
    throw new StripeSimulatorError(400, `Charge ${id} has not been captured and can't be the source of a transfer.`, {
      param: "source_transaction",
    });
  }
  if (charge.currency !== code) {
    throw new StripeSimulatorError(
      400,
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${code})`,
      {
        param: "currency",
      },
    );
  }
  const used = simulator.tables.transfers
    .of("")
    .filter((transfer) => transfer.source_transaction === id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  const left = charge.amount_captured - used;
  if (amount > left) {
    throw new StripeSimulatorError(
      400,
      `The transfers using this transaction as a source must not exceed the source amount of ${currency.written(charge.amount_captured, code)}. (There are already transfers using this source, amounting to a total of ${currency.written(used, code)})`,
      { code: "transfer_source_balance_parameters_mismatch", param: "amount" },
    );
  }
  const movement = simulator.get("balance_transactions", charge.balance_transaction);
  return {
    charge: id,
    group: charge.transfer_group ?? `group_${charge.payment_intent ?? id}`,
    availableOn: movement.available_on,
  };
};
