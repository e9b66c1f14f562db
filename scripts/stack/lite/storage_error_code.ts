/** Codes by the library's `error`, which is the platform's older name of the same. */
const CODES: Readonly<Record<string, string>> = {
  not_found: "NoSuchKey",
  "Bucket not found": "NoSuchBucket",
  ResourceNotEmpty: "ResourceNotEmpty",
  InvalidRequest: "InvalidRequest",
  invalid_mime_type: "InvalidMimeType",
  "Payload too large": "EntityTooLarge",
  "Invalid key": "InvalidKey",
  Unauthorized: "AccessDenied",
  InvalidJWT: "InvalidJWT",
};

/**
 * The `code` of an error, by which supabase-js knows a missing object from others; the library sends none.
 * Source: supabase/storage, src/internal/errors/codes.ts (ErrorCode, ERRORS).
 */
export function storageErrorCode(error: unknown, path: string): string | undefined {
  if (error === "Duplicate") return path.startsWith("/bucket") ? "BucketAlreadyExists" : "KeyAlreadyExists";
  return typeof error === "string" ? CODES[error] : undefined;
}
