/** A request that is no GraphQL request at all, answered as PostgREST does. */
export class HttpFault extends Error {
  override readonly name = "HttpFault";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
