import type { CheckDefinition } from "../check_definition.ts";
import { findAdvice } from "./find_advice.ts";

/** Supabase's advisors have nothing to say at level warn or above. */
export const advisorsCheck: CheckDefinition = {
  name: "advisors",
  run: async ({ root, databases }) => findAdvice(root, (await databases()).migratedUrl),
};
