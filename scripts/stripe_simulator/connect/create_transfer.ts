import { recordMovement } from "../balance/record_movement.ts";
import { identifier } from "../state/identifier.ts";
import type { Records } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";
import { destinationPayment } from "./destination_payment.ts";

/** What a transfer is made of; its conditions have been checked. */
export type TransferOrder = {
  readonly amount: number;
  readonly currency: string;
  readonly destination: string;
  readonly sourceTransaction: string | null;
  readonly transferGroup: string | null;
  readonly description?: string | null;
  readonly metadata?: Record<string, string>;
  /** Taken from the connected account by the platform. */
  readonly applicationFee?: number;
  readonly availableOn: number;
};

/** Moves money from the platform to a connected account. */
export const createTransfer = (simulator: Simulator, order: TransferOrder): Records["transfers"] => {
  const id = identifier("tr");
  const created = simulator.clock.seconds();
  const movement = recordMovement(simulator, "", {
    amount: -order.amount,
    currency: order.currency,
    type: "transfer",
    reportingCategory: "transfer",
    source: id,
    description: order.description ?? null,
    availableOn: order.availableOn,
  });
  const transfer = simulator.save("transfers", "", {
    id,
    object: "transfer",
    amount: order.amount,
    amount_reversed: 0,
    balance_transaction: movement.id,
    created,
    currency: order.currency,
    description: order.description ?? null,
    destination: order.destination,
    destination_payment: destinationPayment(simulator, id, order).id,
    livemode: false,
    metadata: order.metadata ?? {},
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: order.sourceTransaction,
    source_type: "card",
    transfer_group: order.transferGroup,
  });
  simulator.emit("transfer.created", "", transfer);
  return transfer;
};
