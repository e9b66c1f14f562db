/** A fault of the client's document or input; its message is what the client reads. */
export class GraphqlError extends Error {
  override readonly name = "GraphqlError";
}
