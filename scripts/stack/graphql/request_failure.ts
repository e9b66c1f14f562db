/** A request that can't go through: everything that it has done is undone, and it answers `data: null`. */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
}
