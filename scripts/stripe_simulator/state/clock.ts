type Alarm = { readonly id: number; readonly at: number; readonly ring: () => Promise<void> | void };

/**
 * The simulator's time, in milliseconds. A running clock follows the wall clock plus what tests added;
 * a standing clock moves only by `advance`. Alarms ring in the order of their times on either.
 */
export class Clock {
  readonly #standing: boolean;
  #base: number;
  #added = 0;
  #alarms: Alarm[] = [];
  #next = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `start` is given for a standing clock only. */
  constructor(start?: number) {
    this.#standing = start !== undefined;
    this.#base = start ?? 0;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return (this.#standing ? this.#base : Date.now()) + this.#added;
  }

  /** Whole seconds since 1970, as Stripe writes times. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** What `advance` has added so far. */
  get added(): number {
    return this.#added;
  }

  /** Puts the clock where a saved one stood. */
  restore(added: number): void {
    this.#added = added;
    this.#arm();
  }

  /** Rings at a time, or at once if it has passed; returns a function that forgets the alarm. */
  at(time: number, ring: () => Promise<void> | void): () => void {
    const alarm = { id: this.#next++, at: time, ring };
    this.#alarms.push(alarm);
    this.#alarms.sort((one, other) => one.at - other.at || one.id - other.id);
    this.#arm();
    return () => {
      this.#alarms = this.#alarms.filter(({ id }) => id !== alarm.id);
      this.#arm();
    };
  }

  /** Moves time forward, stopping at each alarm on the way and waiting for what it does. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.now() + milliseconds;
    for (let alarm = this.#alarms[0]; alarm && alarm.at <= end; alarm = this.#alarms[0]) {
      this.#alarms.shift();
      this.#added += Math.max(0, alarm.at - this.now());
      await alarm.ring();
    }
    this.#added += Math.max(0, end - this.now());
    this.#arm();
  }

  /** Forgets every alarm. */
  stop(): void {
    this.#alarms = [];
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const first = this.#alarms[0];
    if (first === undefined) return;
    const wait = first.at - this.now();
    if (this.#standing && wait > 0) return;
    // A timer takes at most 2^31-1 ms; a later alarm is armed again when this one ends.
    this.#timer = setTimeout(() => void this.#ringDue(), Math.min(Math.max(wait, 0), 2 ** 31 - 1));
    this.#timer.unref();
  }

  async #ringDue(): Promise<void> {
    while (this.#alarms[0] && this.#alarms[0].at <= this.now()) await this.#alarms.shift()?.ring();
    this.#arm();
  }
}
