import { defineField } from "./define_field.ts";
import { defineInput } from "./define_input.ts";
import { defineType } from "./define_type.ts";
import { metaDescriptions } from "./meta_descriptions.ts";
import { reference } from "./reference.ts";
import type { TypeRegistry } from "./type_registry.ts";
import type { Field, Input, TypeReference } from "./types.ts";

type MetaName = keyof typeof metaDescriptions.types;

/** Adds the types by which a schema describes itself; their fields are listed by name. */
export function addMetaTypes(registry: TypeRegistry): void {
  const text = registry.scalar("String");
  const boolean = registry.scalar("Boolean");
  const to = (name: MetaName): TypeReference => reference.to(registry.fixedType(name));
  const required = reference.nonNull;
  const deprecated = (): readonly Input[] => [defineInput("includeDeprecated", boolean, { defaultValue: "false" })];
  const list = (name: MetaName): TypeReference => reference.listOf(to(name));
  const listField = (name: string, item: MetaName, isRequired: boolean): Field =>
    defineField(name, isRequired ? required(list(item)) : list(item), { arguments: deprecated() });
  const described = (): readonly Field[] => [
    defineField("deprecationReason", text),
    defineField("description", text),
    defineField("isDeprecated", required(boolean)),
    defineField("name", required(text)),
  ];
  const objects: Readonly<Record<Exclude<MetaName, "__TypeKind" | "__DirectiveLocation">, () => readonly Field[]>> = {
    __Schema: () => [
      defineField("types", required(list("__Type")), { description: metaDescriptions.schema.types }),
      defineField("queryType", required(to("__Type")), { description: metaDescriptions.schema.queryType }),
      defineField("mutationType", to("__Type"), { description: metaDescriptions.schema.mutationType }),
      defineField("subscriptionType", to("__Type"), { description: metaDescriptions.schema.subscriptionType }),
      defineField("directives", required(list("__Directive")), {
        description: metaDescriptions.schema.directives,
        arguments: deprecated(),
      }),
      defineField("description", text),
    ],
    __Type: () => [
      defineField("name", text),
      defineField("description", text),
      defineField("kind", required(to("__TypeKind"))),
      listField("inputFields", "__InputValue", false),
      defineField("interfaces", list("__Type")),
      defineField("possibleTypes", list("__Type")),
      listField("enumValues", "__EnumValue", false),
      listField("fields", "__Field", false),
      defineField("ofType", to("__Type")),
      defineField("specifiedByURL", text),
    ],
    __Field: () => [
      ...described(),
      listField("args", "__InputValue", true),
      defineField("type", required(to("__Type"))),
    ],
    __InputValue: () => [
      ...described(),
      defineField("type", required(to("__Type"))),
      defineField("defaultValue", text, { description: metaDescriptions.defaultValue }),
    ],
    __EnumValue: described,
    __Directive: () => [
      defineField("name", required(text)),
      defineField("description", text),
      defineField("isRepeatable", required(boolean)),
      defineField("locations", required(list("__DirectiveLocation"))),
      listField("args", "__InputValue", true),
    ],
  };
  for (const [name, fields] of Object.entries(objects)) {
    const description = Object.entries(metaDescriptions.types).find(([type]) => type === name)?.[1] ?? null;
    const sorted = (): readonly Field[] => fields().toSorted((a, b) => (a.name < b.name ? -1 : 1));
    registry.addFixed(defineType({ name, kind: "OBJECT", description, fields: sorted }));
  }
  registry.addFixed(
    defineType({
      name: "__TypeKind",
      kind: "ENUM",
      description: metaDescriptions.types.__TypeKind,
      enumValues: ["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"].map(
        (name) => ({
          name,
          description: null,
        }),
      ),
    }),
  );
  registry.addFixed(
    defineType({
      name: "__DirectiveLocation",
      kind: "ENUM",
      description: metaDescriptions.types.__DirectiveLocation,
      enumValues: Object.entries(metaDescriptions.locations).map(([name, what]) => ({
        name,
        description: `Location adjacent to ${what}.`,
      })),
    }),
  );
}
