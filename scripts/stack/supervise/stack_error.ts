/** A failure that a person can act on: what is wrong, and what to do about it. Printed without a stack trace. */
export class StackError extends Error {
  override readonly name = "StackError";
  readonly remedy: string;

  constructor(message: string, remedy = "") {
    super(message);
    this.remedy = remedy;
  }

  /** Message and remedy, as `start` prints them. */
  describe(): string {
    return this.remedy === "" ? this.message : `${this.message}\n  → ${this.remedy}`;
  }
}
