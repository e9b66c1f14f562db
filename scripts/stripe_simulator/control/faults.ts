/** A trouble that tests order for requests to come. */
export type Fault = {
  /** HTTP status to answer with; absent for a fault that only holds. */
  readonly status?: number;
  readonly type?: "api_error" | "invalid_request_error" | "card_error" | "rate_limit_error";
  readonly code?: string;
  readonly message?: string;
  /** Only requests with this method, and with this beginning of the path. */
  readonly method?: string;
  readonly path?: string;
  /** How many requests; 1 when absent. */
  readonly times?: number;
  /** True: the request is carried out, and then its answer is lost. */
  readonly after?: boolean;
  /** True: the request waits until `release`. */
  readonly hold?: boolean;
};

/** The faults that wait for their requests. */
export class Faults {
  #ordered: { fault: Fault; left: number }[] = [];
  #held: (() => void)[] = [];
  #waiters: { count: number; resolve: () => void }[] = [];

  /** Orders a fault. */
  order(fault: Fault): void {
    this.#ordered.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that hits a request, if one does. */
  take(method: string, path: string): Fault | undefined {
    const entry = this.#ordered.find(
      ({ fault, left }) => left > 0 && (fault.method ?? method) === method && path.startsWith(fault.path ?? ""),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  /** Waits until the held requests are released. */
  hold(): Promise<void> {
    return new Promise((resolve) => {
      this.#held.push(resolve);
      this.#waiters = this.#waiters.filter((waiter) => {
        if (this.#held.length < waiter.count) return true;
        waiter.resolve();
        return false;
      });
    });
  }

  /** Resolves when that many requests are being held. */
  holding(count: number): Promise<void> {
    if (this.#held.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ count, resolve }));
  }

  /** Lets held requests go on; returns how many. */
  release(): number {
    const held = this.#held;
    this.#held = [];
    for (const go of held) go();
    return held.length;
  }

  /** Forgets ordered faults and releases held requests. */
  clear(): void {
    this.#ordered = [];
    this.release();
  }
}
