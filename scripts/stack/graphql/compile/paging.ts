import type { InputValue } from "../document/input_value.ts";

/** Which page of a collection is asked for. */
export type Paging = {
  /** Rows at most, no more than the collection's own limit. */
  readonly limit: number;
  readonly offset: number;
  /** Counted from the end: `last` or `before`. */
  readonly backward: boolean;
  readonly cursor: readonly InputValue[] | undefined;
};
