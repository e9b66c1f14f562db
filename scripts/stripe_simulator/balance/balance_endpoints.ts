import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { parameter } from "../http/parameters.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { balanceOf } from "./balance_of.ts";

/** `/v1/balance` and `/v1/balance_transactions`. */
export const balanceEndpoints: readonly Endpoint[] = [
  endpoint("get", "/v1/balance", {}, ({ simulator, account }) => {
    const funds = balanceOf(simulator, account);
    // An account without movements has nothing, in its own currency.
    const shown = funds.length > 0 ? funds : [{ currency: ownCurrency(simulator, account), available: 0, pending: 0 }];
    return {
      object: "balance",
      available: shown.map(({ currency, available: amount }) => ({ amount, currency, source_types: { card: amount } })),
      ...(account === "" ? { connect_reserved: shown.map(({ currency }) => ({ amount: 0, currency })) } : {}),
      livemode: false,
      pending: shown.map(({ currency, pending: amount }) => ({ amount, currency, source_types: { card: amount } })),
    };
  }),
  ...["/v1/balance_transactions", "/v1/balance/history"].flatMap((path) => [
    endpoint(
      "get",
      path,
      {
        ...parameter.page,
        currency: parameter.text.optional(),
        payout: parameter.text.optional(),
        source: parameter.text.optional(),
        type: parameter.text.optional(),
      },
      ({ simulator, account, params }) =>
        list(
          simulator.tables.balance_transactions
            .of(account)
            .filter(
              ({ currency, source, type }) =>
                (params.currency === undefined || currency === params.currency) &&
                (params.payout === undefined || source === params.payout) &&
                (params.source === undefined || source === params.source) &&
                (params.type === undefined || type === params.type),
            )
            .map((movement) => settled(simulator, movement)),
          params,
          path,
        ),
    ),
    endpoint("get", `${path}/:id`, {}, ({ simulator, account, path: part }) =>
      settled(simulator, findOrRefuse(simulator, "balance_transactions", account, part("id"), "id")),
    ),
  ]),
];

/** A movement becomes available by the passing of time alone. */
const settled = (simulator: Simulator, movement: Records["balance_transactions"]): Records["balance_transactions"] => ({
  ...movement,
  status: movement.available_on <= simulator.clock.seconds() ? "available" : "pending",
});

const ownCurrency = (simulator: Simulator, account: string): string =>
  simulator.tables.accounts.row(account)?.object.default_currency ?? "usd";
