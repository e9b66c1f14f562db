import { AsyncLocalStorage } from "node:async_hooks";

/** What the mends need to know of the request in hand, where the library does not pass it on. */
export type RequestContext = {
  readonly request: Request;
  /** The body of a write to REST, with numbers as they were written. */
  readonly body?: unknown;
};

/** The request in hand. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
