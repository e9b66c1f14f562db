import type { Input, InputSource, TypeReference } from "./types.ts";

type Extras = {
  readonly description?: string | null;
  readonly defaultValue?: string | null;
  readonly source?: InputSource;
};

/** An argument, or a field of an input object. */
export function defineInput(name: string, type: TypeReference, extras: Extras = {}): Input {
  return {
    name,
    type,
    description: extras.description ?? null,
    defaultValue: extras.defaultValue ?? null,
    source: extras.source ?? { kind: "plain" },
  };
}
