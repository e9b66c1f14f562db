import type { RequestContext } from "../document/request_context.ts";
import type { Field, NamedType, TypeReference } from "../schema/types.ts";
import { unwrap } from "../schema/unwrap.ts";

/** Whether introspection shows something: its schema has to have opted in. */
export const isVisible = {
  type: (type: NamedType, context: RequestContext): boolean => isOpen(type.schemaOid, context),
  reference: (type: TypeReference, context: RequestContext): boolean => isOpen(unwrap(type).schemaOid, context),
  field: (field: Field, context: RequestContext): boolean =>
    isOpen(unwrap(field.type).schemaOid, context) && isOpen(field.functionSchemaOid, context),
};

function isOpen(schemaOid: number | null, context: RequestContext): boolean {
  return schemaOid === null || (context.schema.catalogue.schemas.get(schemaOid)?.introspection ?? false);
}
