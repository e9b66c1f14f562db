import type { IdentityProvider } from "./identity_provider.ts";

/** Staff: the person uploads documents and calls `submit_verification`, staff answer by `decide_verification`. */
export const manualProvider: IdentityProvider = {
  start: async (personId) => ({
    provider: "manual",
    bucket: "identity-documents",
    folder: personId,
    next: "upload one to four files there and call submit_verification(paths)",
  }),
  // Staff write their decision themselves.
  outcome: async () => ({ state: "pending", reason: "" }),
};
