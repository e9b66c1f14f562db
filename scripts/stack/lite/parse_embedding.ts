/** `alias:target!hint!inner(select)` taken apart; what is absent is empty. */
export type Embedding = {
  /** With its colon, and the dots of a spread before it. */
  readonly alias: string;
  readonly target: string;
  readonly modifiers: string;
  /** The one of the modifiers that says which relation is meant. */
  readonly hint: string | undefined;
  readonly inner: string;
};

/** Reads an item of `select` as an embedding; undefined when it is none. */
export function parseEmbedding(item: string): Embedding | undefined {
  const found = /^((?:\.\.\.)?(?:[^:!(]+:)?)([^:!(]+)((?:![^!(]+)*)\((.*)\)$/su.exec(item);
  if (found === null) return undefined;
  const [, alias = "", target = "", modifiers = "", inner = ""] = found;
  const hint = modifiers.split("!").find((one) => one !== "" && one !== "inner" && one !== "left");
  return { alias: alias.trim(), target: target.trim(), modifiers, hint, inner };
}
