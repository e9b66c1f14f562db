import { StackError } from "../supervise/stack_error.ts";

/** A migration or seed that PostgreSQL refused. */
export class MigrationError extends StackError {
  /** Relative to the workdir; undefined when the failure isn't one of a file. */
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(message: string, remedy: string, file: string | undefined, line: number | undefined) {
    super(message, remedy);
    this.file = file;
    this.line = line;
  }
}
