import type { Clock } from "../state/clock.ts";
import { StripeSimulatorError } from "./stripe_error.ts";

/** An answer kept under an idempotency key. */
export type KeptAnswer = { readonly status: number; readonly body: string; readonly requestId: string };

type Entry = { fingerprint: string; at: number; answer: KeptAnswer | undefined };

const DAY = 86_400_000;

/** Answers under the keys that clients gave their requests, kept for a day as Stripe does. */
export class Idempotency {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns the answer of an earlier request with this key, or undefined after marking the key as in use. */
  begin(account: string, key: string, fingerprint: string): KeptAnswer | undefined {
    const name = `${account} ${key}`;
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.at < this.#clock.now() - DAY) {
      this.#entries.set(name, { fingerprint, at: this.#clock.now(), answer: undefined });
      return undefined;
    }
    if (entry.fingerprint !== fingerprint) {
      throw new StripeSimulatorError(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        { type: "idempotency_error" },
      );
    }
    if (entry.answer === undefined) {
      throw new StripeSimulatorError(
        409,
        `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. If that request fails, try again with the same key.`,
        { type: "idempotency_error", code: "idempotency_key_in_use" },
      );
    }
    return entry.answer;
  }

  /** Keeps the answer of the request that began with this key. */
  keep(account: string, key: string, answer: KeptAnswer): void {
    const entry = this.#entries.get(`${account} ${key}`);
    if (entry) entry.answer = answer;
  }

  /** Frees a key whose request was refused before it was carried out. */
  abandon(account: string, key: string): void {
    this.#entries.delete(`${account} ${key}`);
  }

  /** Forgets all keys. */
  clear(): void {
    this.#entries.clear();
  }

  /** Finished answers, to be written to a file. */
  dump(): [string, Entry][] {
    const since = this.#clock.now() - DAY;
    return [...this.#entries].filter(([, { answer, at }]) => answer !== undefined && at >= since);
  }

  /** Takes over answers of an earlier run. */
  restore(entries: readonly [string, Entry][]): void {
    for (const [name, entry] of entries) this.#entries.set(name, entry);
  }
}
