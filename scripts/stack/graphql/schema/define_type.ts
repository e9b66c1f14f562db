import type { EnumValue, Field, Input, NamedType, TypeKind, TypeSource } from "./types.ts";

type Definition = {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description?: string | null;
  readonly listed?: boolean;
  readonly schemaOid?: number;
  readonly source?: TypeSource;
  readonly fields?: () => readonly Field[] | null;
  readonly inputs?: () => readonly Input[];
  readonly enumValues?: readonly EnumValue[];
  readonly interfaces?: () => readonly NamedType[];
  readonly possibleTypes?: () => readonly NamedType[];
};

/** A named type whose fields are worked out when first asked for and then kept. */
export function defineType(definition: Definition): NamedType {
  return {
    name: definition.name,
    kind: definition.kind,
    description: definition.description ?? null,
    listed: definition.listed ?? true,
    schemaOid: definition.schemaOid ?? null,
    source: definition.source ?? { kind: "other" },
    fields: once(definition.fields ?? (() => null)),
    inputs: once(definition.inputs ?? (() => null)),
    enumValues: definition.enumValues ?? null,
    interfaces: definition.interfaces ?? (() => []),
    possibleTypes: once(definition.possibleTypes ?? (() => null)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
