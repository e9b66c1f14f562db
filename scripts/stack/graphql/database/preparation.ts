/** Texts that are watched for coming again. */
const WATCHED = 1_000;
/** Statements that each connection keeps at most. */
const KEPT = 200;
const TIMES = 3;

/**
 * Which statements are worth keeping prepared: those that come again and again. Clients decide how many different
 * statements there are, so their number on the server is bounded here.
 */
export class Preparation {
  private readonly seen = new Map<string, number>();
  private readonly kept = new Set<string>();

  isWorthwhile(text: string): boolean {
    if (this.kept.has(text)) return true;
    if (this.kept.size >= KEPT) return false;
    const times = (this.seen.get(text) ?? 0) + 1;
    this.seen.delete(text);
    if (times >= TIMES) {
      this.kept.add(text);
      return true;
    }
    this.seen.set(text, times);
    const [oldest] = this.seen.keys();
    if (this.seen.size > WATCHED && oldest !== undefined) this.seen.delete(oldest);
    return false;
  }
}
