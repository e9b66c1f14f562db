/** Milliseconds of many runs of one thing. */
export class Times {
  readonly #values: number[] = [];

  async of(work: () => Promise<unknown>): Promise<void> {
    const begun = performance.now();
    await work();
    this.#values.push(performance.now() - begun);
  }

  add(milliseconds: number): void {
    this.#values.push(milliseconds);
  }

  get count(): number {
    return this.#values.length;
  }

  /** 0.5 for the median. */
  quantile(share: number): number {
    const sorted = this.#values.toSorted((left, right) => left - right);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }
}
