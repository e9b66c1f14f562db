/** An array that the library still sees as one, with its text for PostgreSQL; see WireValue. */
export class WireArray extends Array<unknown> {
  readonly text: string;
  constructor(text: string, items: readonly unknown[]) {
    super();
    this.text = text;
    this.push(...items);
  }

  /** Arrays made from this one are ordinary. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}
