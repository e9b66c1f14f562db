/**
 * Asks again until the answer is there, every 50 ms for 25 seconds at most: a busy machine is slow.
 *
 * @param what named in the error
 * @throws {Error} when it isn't there in time
 */
export async function waitUntil<Answer>(what: string, ask: () => Promise<Answer | undefined | false>): Promise<Answer> {
  const deadline = Date.now() + 25_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited 25 seconds for ${what}`);
}
