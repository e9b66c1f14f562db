import type { Field, FieldSource, Input, TypeReference } from "./types.ts";

type Extras = {
  readonly description?: string | null;
  readonly arguments?: readonly Input[];
  readonly source?: FieldSource;
  readonly functionSchemaOid?: number;
};

/** A field of an object type. */
export function defineField(name: string, type: TypeReference, extras: Extras = {}): Field {
  return {
    name,
    type,
    description: extras.description ?? null,
    arguments: extras.arguments ?? [],
    source: extras.source ?? { kind: "part" },
    functionSchemaOid: extras.functionSchemaOid ?? null,
  };
}
