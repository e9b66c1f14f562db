/**
 * Asks again until the answer is there, every 50 ms for ten seconds at most.
 *
 * @param what named in the error
 * @throws {Error} when it isn't there in time
 */
export async function waitUntil<Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ten seconds for ${what}`);
}
