import { describeDrift } from "../../database/drift/describe_drift.ts";
import { findDrift } from "../../database/drift/find_drift.ts";
import type { CheckDefinition } from "../check_definition.ts";

/** Migrations and declared schema are the same. */
export const driftCheck: CheckDefinition = {
  name: "drift",
  async run({ root, databases }) {
    const { migratedUrl, declaredUrl } = await databases();
    return describeDrift(await findDrift({ root, first: migratedUrl, second: declaredUrl }));
  },
};
