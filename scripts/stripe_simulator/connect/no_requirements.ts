import type { Records } from "../state/records.ts";

/** Requirements of an account of which nothing more is asked. */
export const noRequirements: NonNullable<Records["accounts"]["requirements"]> = {
  alternatives: [],
  current_deadline: null,
  currently_due: [],
  disabled_reason: null,
  errors: [],
  eventually_due: [],
  past_due: [],
  pending_verification: [],
};
