import { z } from "zod";

import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { findOrRefuse } from "../http/find_or_refuse.ts";
import { list } from "../http/list.ts";
import { mergeMetadata } from "../http/merge_metadata.ts";
import { parameter } from "../http/parameters.ts";
import { StripeSimulatorError } from "../http/stripe_error.ts";
import { closeDispute } from "./close_dispute.ts";

const DECIDED_AFTER = 60_000;

const evidence = z.strictObject({
  access_activity_log: z.string().optional(),
  cancellation_policy_disclosure: z.string().optional(),
  cancellation_rebuttal: z.string().optional(),
  customer_email_address: z.string().optional(),
  customer_name: z.string().optional(),
  customer_purchase_ip: z.string().optional(),
  product_description: z.string().optional(),
  refund_policy_disclosure: z.string().optional(),
  refund_refusal_explanation: z.string().optional(),
  service_date: z.string().optional(),
  uncategorized_text: z.string().optional(),
});

/** `/v1/disputes`: banks open them (the control path, or a card that is always disputed). */
export const disputeEndpoints: readonly Endpoint[] = [
  endpoint(
    "get",
    "/v1/disputes",
    { ...parameter.page, charge: parameter.text.optional(), payment_intent: parameter.text.optional() },
    ({ simulator, account, params }) =>
      list(
        simulator.tables.disputes
          .of(account)
          .filter(
            (dispute) =>
              (params.charge === undefined || dispute.charge === params.charge) &&
              (params.payment_intent === undefined || dispute.payment_intent === params.payment_intent),
          ),
        params,
        "/v1/disputes",
      ),
  ),
  endpoint("get", "/v1/disputes/:id", {}, ({ simulator, account, path }) =>
    findOrRefuse(simulator, "disputes", account, path("id"), "dispute"),
  ),
  endpoint(
    "post",
    "/v1/disputes/:id",
    { evidence: evidence.optional(), metadata: parameter.metadata.optional(), submit: parameter.boolean.optional() },
    ({ simulator, account, params, path }) => {
      const dispute = findOrRefuse(simulator, "disputes", account, path("id"), "dispute");
      const open = dispute.status === "needs_response" || dispute.status === "warning_needs_response";
      if (params.evidence !== undefined && !open)
        throw new StripeSimulatorError(400, "This dispute is already closed", { param: "dispute" });
      const told = Object.entries(params.evidence ?? {}).filter(([, text]) => text !== undefined);
      // Stripe submits evidence unless told to keep it as a draft.
      const submits = params.evidence !== undefined && params.submit !== false;
      const { before, after } = simulator.change("disputes", dispute.id, {
        evidence: { ...dispute.evidence, ...Object.fromEntries(told) },
        evidence_details: {
          ...dispute.evidence_details,
          has_evidence: dispute.evidence_details.has_evidence || told.length > 0,
          submission_count: dispute.evidence_details.submission_count + (submits ? 1 : 0),
        },
        metadata: mergeMetadata(dispute.metadata, params.metadata),
        ...(submits
          ? {
              status:
                dispute.status === "needs_response" ? ("under_review" as const) : ("warning_under_review" as const),
            }
          : {}),
      });
      simulator.emit("charge.dispute.updated", account, after, before);
      // As in Stripe's test mode, the words winning_evidence and losing_evidence decide.
      if (submits && /^(?:winning|losing)_evidence$/.test(after.evidence.uncategorized_text ?? "")) {
        simulator.plan({ at: simulator.clock.now() + DECIDED_AFTER, kind: "decide_dispute", id: dispute.id });
      }
      return after;
    },
  ),
  endpoint("post", "/v1/disputes/:id/close", {}, ({ simulator, account, path }) =>
    closeDispute(simulator, findOrRefuse(simulator, "disputes", account, path("id"), "dispute").id, "lost"),
  ),
];
