/** Says whether the caller wants the rows as CSV. */
export function wantsCsv(request: Request | undefined): boolean {
  return /(?:^|,)\s*text\/csv\b/iu.test(request?.headers.get("accept") ?? "");
}
