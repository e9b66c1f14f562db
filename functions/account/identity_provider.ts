/** How a verification goes on. */
export type VerificationStart = Readonly<Record<string, string>> & { readonly provider: string };

/** What became of a verification at its provider. */
export type VerificationOutcome = { readonly state: "pending" | "verified" | "rejected"; readonly reason: string };

/** Somebody who finds out whether a person is who the person says. */
export type IdentityProvider = {
  /** Starts with a person, and says what the client does next. */
  start(personId: string): Promise<VerificationStart>;
  /** Asks what became of it, by the name that the provider gave it. */
  outcome(reference: string): Promise<VerificationOutcome>;
};
