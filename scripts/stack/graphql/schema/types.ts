/** A GraphQL schema as one role sees it, each part knowing what of the database it stands for. */
import type { Column, ForeignKey, SqlEnum, SqlFunction, Table } from "../catalogue/types.ts";

export type TypeReference =
  | { readonly kind: "named"; readonly type: NamedType; readonly maxLength: number | null }
  | { readonly kind: "list"; readonly of: TypeReference }
  | { readonly kind: "nonNull"; readonly of: TypeReference };

export type TypeKind = "SCALAR" | "OBJECT" | "INTERFACE" | "ENUM" | "INPUT_OBJECT";

export type ScalarName =
  | "ID"
  | "Int"
  | "Float"
  | "String"
  | "Boolean"
  | "Date"
  | "Time"
  | "Datetime"
  | "BigInt"
  | "UUID"
  | "JSON"
  | "Cursor"
  | "BigFloat"
  | "Opaque";

export type AggregateOperation = "sum" | "avg" | "min" | "max";

/** What a named type stands for. */
export type TypeSource =
  | { readonly kind: "scalar"; readonly scalar: ScalarName }
  | { readonly kind: "node" | "connection" | "filterEntity" | "orderByEntity"; readonly table: Table }
  | { readonly kind: "sqlEnum"; readonly sqlEnum: SqlEnum }
  | { readonly kind: "scalarFilter"; readonly scalar: ScalarName }
  | { readonly kind: "other" };

export type NamedType = {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string | null;
  /** Whether `__schema { types }` lists it. */
  readonly listed: boolean;
  /** The schema that decides whether introspection shows it; null: always shown. */
  readonly schemaOid: number | null;
  readonly source: TypeSource;
  readonly fields: () => readonly Field[] | null;
  readonly inputs: () => readonly Input[] | null;
  readonly enumValues: readonly EnumValue[] | null;
  readonly interfaces: () => readonly NamedType[];
  readonly possibleTypes: () => readonly NamedType[] | null;
};

export type EnumValue = { readonly name: string; readonly description: string | null };

/** What a function answers with. */
export type Returns =
  | { readonly kind: "scalar" | "list" }
  | { readonly kind: "enum"; readonly typeName: string }
  | { readonly kind: "node" | "connection"; readonly table: Table };

export type FieldSource =
  | { readonly kind: "nodeEntry" | "introspectType" | "introspectSchema" }
  | { readonly kind: "collection" | "byPk" | "insert" | "update" | "delete" | "nodeId"; readonly table: Table }
  | { readonly kind: "call" | "computed"; readonly function: SqlFunction; readonly returns: Returns }
  | { readonly kind: "column" | "aggregateColumn"; readonly column: Column }
  | { readonly kind: "toOne" | "toMany"; readonly key: ForeignKey; readonly reverse: boolean; readonly table: Table }
  | { readonly kind: "aggregateOperation"; readonly operation: AggregateOperation }
  /** A part that is known by its name alone: edges, pageInfo, cursor, records, … */
  | { readonly kind: "part" };

export type Field = {
  readonly name: string;
  readonly description: string | null;
  readonly type: TypeReference;
  readonly arguments: readonly Input[];
  readonly source: FieldSource;
  /** The schema of the function that a field calls. */
  readonly functionSchemaOid: number | null;
};

export type InputSource =
  | { readonly kind: "column"; readonly column: Column }
  | { readonly kind: "nodeId" | "plain" }
  | { readonly kind: "functionArgument"; readonly name: string; readonly typeName: string };

export type Input = {
  readonly name: string;
  readonly description: string | null;
  readonly type: TypeReference;
  readonly defaultValue: string | null;
  readonly source: InputSource;
};
