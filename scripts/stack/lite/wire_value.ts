/**
 * A value in the very text that PostgreSQL's input function takes. The library leaves objects alone on
 * their way to the driver, where the text comes out again; wherever it makes JSON of the value, the
 * original shows.
 */
export class WireValue {
  readonly text: string;
  readonly #original: unknown;
  constructor(text: string, original: unknown) {
    this.text = text;
    this.#original = original;
  }

  toJSON(): unknown {
    return this.#original;
  }
}
