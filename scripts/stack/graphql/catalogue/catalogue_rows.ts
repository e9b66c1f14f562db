import { z } from "zod";

const comment = z.string().nullable();
const oid = z.number();

/** The shape of what `catalogueSql` answers. */
export const catalogueRows = z.object({
  role: z.string(),
  search_path: z.array(z.string()),
  role_settings: z.array(z.string()).nullable(),
  schemas: z.array(z.object({ oid, name: z.string(), comment })),
  tables: z.array(
    z.object({
      oid,
      name: z.string(),
      schema: z.string(),
      schema_oid: oid,
      row_type_oid: oid,
      row_security: z.boolean(),
      may_select: z.boolean(),
      may_delete: z.boolean(),
      comment,
    }),
  ),
  columns: z.array(
    z.object({
      table_oid: oid,
      name: z.string(),
      number: z.number(),
      type_oid: oid,
      type_name: z.string(),
      max_characters: z.number().nullable(),
      schema_oid: oid,
      not_null: z.boolean(),
      serial: z.boolean(),
      generated: z.boolean(),
      insertable: z.boolean(),
      selectable: z.boolean(),
      updatable: z.boolean(),
      comment,
    }),
  ),
  indexes: z.array(
    z.object({ table_oid: oid, columns: z.array(z.number()), unique: z.boolean(), primary: z.boolean() }),
  ),
  types: z.array(
    z.object({
      oid,
      name: z.string(),
      category: z.enum(["array", "enum", "table", "composite", "pseudo", "other"]),
      element_oid: oid.nullable(),
      table_oid: oid.nullable(),
      usable: z.boolean(),
    }),
  ),
  enums: z.array(
    z.object({
      oid,
      name: z.string(),
      schema_oid: oid,
      labels: z.array(z.string()).nullable(),
      usable: z.boolean(),
      comment,
    }),
  ),
  functions: z.array(
    z.object({
      name: z.string(),
      schema: z.string(),
      schema_oid: oid,
      argument_oids: z.array(oid),
      argument_types: z.array(z.string()),
      argument_names: z.array(z.string()).nullable(),
      argument_modes: z.array(z.string()).nullable(),
      defaults: z.string().nullable(),
      default_count: z.number(),
      return_oid: oid,
      returns_set: z.boolean(),
      volatility: z.enum(["i", "s", "v"]),
      variadic: z.boolean(),
      executable: z.boolean(),
      comment,
    }),
  ),
  foreign_keys: z.array(
    z.object({
      local_oid: oid,
      local_columns: z.array(z.number()),
      local_security: z.boolean(),
      referenced_oid: oid,
      referenced_columns: z.array(z.number()),
      referenced_security: z.boolean(),
      comment,
    }),
  ),
});
