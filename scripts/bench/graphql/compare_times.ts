/** Times of one way, in milliseconds. */
export type Times = { readonly median: number; readonly p95: number };

/** Two ways against each other; `ratio` is the median over neighbouring runs, first to second. */
export type Comparison = { readonly first: Times; readonly second: Times; readonly ratio: number };

/** Runs two ways in turns, so that what else the machine does hits both alike. */
export async function compareTimes(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  { warmUp = 50, rounds = 400 } = {},
): Promise<Comparison> {
  const times: [number[], number[]] = [[], []];
  for (let round = -warmUp; round < rounds; round += 1) {
    const pair = [await timeOf(first), await timeOf(second)] as const;
    if (round >= 0) pair.forEach((time, index) => times[index]?.push(time));
  }
  const [firsts, seconds] = times;
  const ratios = firsts.map((time, index) => time / (seconds[index] ?? Number.NaN));
  return { first: summary(firsts), second: summary(seconds), ratio: quantile(ratios, 0.5) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

const summary = (times: readonly number[]): Times => ({ median: quantile(times, 0.5), p95: quantile(times, 0.95) });

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
