import { z } from "zod";

/** Body of what needs none. */
export const withNothing = z.strictObject({});

/** The latest copy of a person's data, as `my_export` tells it. */
export const exportState = z
  .object({
    export_id: z.uuid(),
    status: z.enum(["pending", "ready", "expired"]),
    requested_at: z.string(),
    ready_at: z.string().nullable(),
    expires_at: z.string().nullable(),
    paths: z.array(z.string()),
  })
  .nullable();

/** The latest copy of a person's data. */
export type ExportState = NonNullable<z.infer<typeof exportState>>;

/** A try at being verified, as `my_verifications` tells it. */
export const verification = z.looseObject({
  id: z.uuid(),
  provider: z.string(),
  state: z.enum(["unverified", "pending", "verified", "rejected"]),
});
