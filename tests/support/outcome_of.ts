/** `done` when the work succeeded, else the SQLSTATE that refused it. */
export async function outcomeOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}
