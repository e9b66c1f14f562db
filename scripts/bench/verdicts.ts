/** Collects what was measured against its goals, as lines of a table. */
export class Verdicts {
  readonly #missed: string[] = [];

  /** A line of the table: what was measured, and the most that it may be. */
  atMost(name: string, ratio: number, goal: number): string {
    return this.#judge(name, ratio, `<= ${goal}`, ratio <= goal);
  }

  /** A line of the table: what was measured, and the least that it may be. */
  atLeast(name: string, ratio: number, goal: number): string {
    return this.#judge(name, ratio, `>= ${goal}`, ratio >= goal);
  }

  #judge(name: string, ratio: number, goal: string, isMet: boolean): string {
    if (!isMet) this.#missed.push(`${name}: ${ratio.toFixed(2)}, goal ${goal}`);
    return `| ${name} | ${isMet ? `**${ratio.toFixed(2)}**` : `${ratio.toFixed(2)} (missed)`} | ${goal} |`;
  }

  /** Says what was missed, and the exit code for it. */
  conclude(): number {
    for (const line of this.#missed) console.log(`missed: ${line}`);
    return this.#missed.length === 0 ? 0 : 1;
  }
}
