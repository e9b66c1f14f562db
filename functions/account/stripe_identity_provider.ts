import { stripeClient } from "../_shared/stripe_client.ts";
import type { IdentityProvider, VerificationOutcome } from "./identity_provider.ts";
import { openVerification } from "./queries.ts";

/** Stripe Identity (https://docs.stripe.com/identity): the person goes to a page of Stripe, which keeps the documents. */
export const stripeIdentityProvider: IdentityProvider = {
  async start(personId) {
    const session = await stripeClient().identity.verificationSessions.create({
      type: "document",
      client_reference_id: personId,
      metadata: { person_id: personId },
    });
    await openVerification(personId, "stripe_identity", session.id);
    return {
      provider: "stripe_identity",
      url: session.url ?? "",
      client_secret: session.client_secret ?? "",
    };
  },

  async outcome(reference): Promise<VerificationOutcome> {
    const session = await stripeClient().identity.verificationSessions.retrieve(reference);
    if (session.status === "verified") return { state: "verified", reason: "" };
    if (session.status === "canceled") return { state: "rejected", reason: "given up" };
    if (session.status === "requires_input" && session.last_error) {
      return { state: "rejected", reason: session.last_error.code ?? "not verified" };
    }
    return { state: "pending", reason: "" };
  },
};
