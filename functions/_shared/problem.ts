/** An error that a client is told about: one code, one status, what was wrong, what to do. */
export class Problem extends Error {
  /** Code of the catalogue (`RB001`, …). */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly detail: string;
  readonly hint: string;

  constructor(problem: {
    code: string;
    status: number;
    message: string;
    detail?: string | undefined;
    hint?: string | undefined;
  }) {
    super(problem.message);
    this.name = "Problem";
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail ?? "";
    this.hint = problem.hint ?? "";
  }
}
