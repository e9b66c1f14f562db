import { StackError } from "../supervise/stack_error.ts";

/** Prints a failure: what a person can act on without a stack trace, anything else with it. */
export function reportFailure(error: unknown): void {
  if (error instanceof StackError) console.error(`\n${error.describe()}`);
  else console.error(error);
}
