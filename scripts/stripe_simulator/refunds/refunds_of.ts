import { list, type ApiList } from "../http/list.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** A charge's refunds as the list inside an expanded charge. */
export const refundsOf = (simulator: Simulator, charge: string): ApiList<Records["refunds"]> =>
  list(
    simulator.tables.refunds
      .rows()
      .map((row) => row.object)
      .filter((refund) => refund.charge === charge),
    {},
    `/v1/charges/${charge}/refunds`,
  );
