/** Why a calendar of another platform could not be read, in words for the host. */
export class FeedError extends Error {
  override readonly name = "FeedError";
}
