import { AsyncLocalStorage } from "node:async_hooks";

import type { AnyAST } from "@supabase/lite";

import type { Log } from "../types.ts";

/** What the mends need to know of the request in hand, where the library does not pass it on. */
export type RequestContext = {
  readonly request: Request;
  /** Where the library's own messages go. */
  log?: Log;
  /** The JSON that came with it. */
  readonly body?: unknown;
  /** The JSON of a write to REST, numbers as they were written. */
  readonly payload?: unknown;
  /** Rows of the last query with PostgreSQL's text of each, when CSV is wanted. */
  records?: readonly { readonly row: unknown; readonly text: string }[];
  /** How many rows the last query gave. */
  rowCount?: number;
  /** The query that the library is about to run; see `RequestConnection`. */
  ast?: AnyAST;
  /** Leaves out what is null in the rows. */
  readonly stripNulls?: boolean;
  /** The caller of Storage wants pages (`list-v2`). */
  readonly listsPages?: boolean;
  /** What the caller of an upload wants kept with the object. */
  readonly objectMetadata?: object;
  /** The caller of `/signup` gave no address. */
  readonly isAnonymous?: boolean;
  /** The caller verifies an invitation, which the library knows as a confirmation. */
  readonly isInvitation?: boolean;
  /** Says that half of a change of address is done. */
  halfway?: string;
  /** Where the link in a mail shall lead at last, already checked. */
  redirectTo?: string;
};

/** The request in hand. */
export const requestContext = new AsyncLocalStorage<RequestContext>();
