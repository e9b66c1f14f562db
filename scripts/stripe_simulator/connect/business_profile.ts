import type { z } from "zod";

import type { Records } from "../state/records.ts";
import type { accountShape } from "./account_shape.ts";

type Profile = NonNullable<Records["accounts"]["business_profile"]>;

/** A host's business as Stripe answers it: what is told now over what was known. */
export const businessProfile = (
  told: z.output<typeof accountShape.update.business_profile>,
  known: Profile | null | undefined,
): Profile => ({
  mcc: told?.mcc ?? known?.mcc ?? null,
  minority_owned_business_designation: null,
  name: told?.name ?? known?.name ?? null,
  product_description: told?.product_description ?? known?.product_description ?? null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: told?.support_email ?? known?.support_email ?? null,
  support_phone: told?.support_phone ?? known?.support_phone ?? null,
  support_url: told?.support_url ?? known?.support_url ?? null,
  url: told?.url ?? known?.url ?? null,
});
