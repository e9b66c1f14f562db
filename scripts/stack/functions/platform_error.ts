/**
 * The errors that the platform itself answers for a function, with its code, status and message, in
 * the body and in the `sb-error-code` header.
 *
 * Sources: https://supabase.com/docs/guides/functions/error-codes and …/status-codes; the messages are
 * those of supabase/supabase, docker/ (comparison of the hosted and the self-hosted function errors).
 */
const platformErrors = {
  NOT_FOUND: { status: 404, message: "Requested function was not found" },
  BOOT_ERROR: { status: 503, message: "Function failed to start (please check logs)" },
  WORKER_ERROR: { status: 500, message: "Function exited due to an error (please check logs)" },
  WORKER_RESOURCE_LIMIT: {
    status: 546,
    message: "Function failed due to not having enough compute resources (please check logs)",
  },
  IDLE_TIMEOUT: { status: 504, message: "Request idle timeout limit (150s) reached" },
  UPGRADE_NOT_SUPPORTED: {
    status: 501,
    message: "WebSocket upgrade of edge functions is not part of this stack",
  },
} as const;

/** A code of {@linkcode platformError}. */
export type PlatformErrorCode = keyof typeof platformErrors;

/** Why a function could not answer; {@linkcode platformError} turns it into the platform's response. */
export class FunctionFailure extends Error {
  readonly code: PlatformErrorCode;

  constructor(code: PlatformErrorCode, reason: string) {
    super(reason);
    this.name = "FunctionFailure";
    this.code = code;
  }
}

/** The platform's response for one of its own function errors. */
export function platformError(code: PlatformErrorCode): Response {
  const { status, message } = platformErrors[code];
  return new Response(JSON.stringify({ code, message }), {
    status,
    headers: {
      "content-type": "application/json",
      "sb-error-code": code,
      "access-control-expose-headers": "sb-error-code",
    },
  });
}
