import type { InputValue } from "../document/input_value.ts";

/** A request as it comes in: the document, and what goes with it. */
export type GraphqlRequest = {
  readonly query: string;
  /** Anything but an object is refused. */
  readonly variables: InputValue;
  readonly operationName: string | null;
};
