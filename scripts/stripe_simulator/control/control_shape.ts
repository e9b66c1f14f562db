import { z } from "zod";

const event = z.string().startsWith("evt_");

/** The bodies of the control path's requests. */
export const controlShape = {
  nothing: z.strictObject({}),
  deliver: z.strictObject({
    event,
    times: z.int().min(1).max(100).default(1),
    signature: z.enum(["right", "wrong", "stale", "missing"]).default("right"),
  }),
  event: z.strictObject({ event }),
  delay: z.strictObject({ event, seconds: z.number().positive() }),
  reorder: z.strictObject({ events: z.array(event) }),
  endpoint: z.strictObject({ url: z.url(), secret: z.string().min(1) }),
  advance: z.strictObject({ seconds: z.number().positive() }),
  restrict: z.strictObject({ currently_due: z.array(z.string()).default(["individual.verification.document"]) }),
  dispute: z.strictObject({ reason: z.string().default("fraudulent"), amount: z.int().positive().optional() }),
  closeDispute: z.strictObject({ outcome: z.enum(["won", "lost"]) }),
  authenticate: z.strictObject({ outcome: z.enum(["succeed", "fail"]).default("succeed") }),
  pay: z.strictObject({ payment_method: z.string().default("pm_card_visa") }),
  settleRefund: z.strictObject({ outcome: z.enum(["succeeded", "failed"]) }),
  fault: z.strictObject({
    status: z.int().min(400).max(599).optional(),
    type: z.enum(["api_error", "invalid_request_error", "card_error", "rate_limit_error"]).optional(),
    code: z.string().optional(),
    message: z.string().optional(),
    method: z.enum(["GET", "POST", "DELETE"]).optional(),
    path: z.string().optional(),
    times: z.int().positive().optional(),
    after: z.boolean().optional(),
    hold: z.boolean().optional(),
  }),
  holding: z.strictObject({ count: z.int().positive().default(1) }),
} as const;
