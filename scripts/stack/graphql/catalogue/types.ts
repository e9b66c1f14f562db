/** What the database says about itself, as one role may see it. Plain data: nothing here knows GraphQL. */

export type SchemaEntry = {
  readonly oid: number;
  readonly name: string;
  readonly inflectNames: boolean;
  readonly maxRows: number;
  readonly introspection: boolean;
};

export type Column = {
  readonly name: string;
  readonly typeOid: number;
  /** The type as SQL writes it, with its modifier: every value sent for this column is cast to it. */
  readonly typeName: string;
  readonly maxCharacters: number | null;
  readonly schemaOid: number;
  readonly notNull: boolean;
  readonly serial: boolean;
  readonly generated: boolean;
  readonly insertable: boolean;
  readonly selectable: boolean;
  readonly updatable: boolean;
  readonly nameOverride: string | null;
  readonly description: string | null;
};

export type Index = { readonly columns: readonly string[]; readonly unique: boolean; readonly primary: boolean };

/** A foreign key that a table's comment declares. */
export type DeclaredKey = {
  readonly localName: string | null;
  readonly localColumns: readonly string[];
  readonly foreignName: string | null;
  readonly foreignSchema: string;
  readonly foreignTable: string;
  readonly foreignColumns: readonly string[];
};

export type Table = {
  readonly oid: number;
  readonly name: string;
  readonly schema: string;
  readonly schemaOid: number;
  readonly rowTypeOid: number;
  readonly rowSecurity: boolean;
  readonly selectable: boolean;
  readonly deletable: boolean;
  readonly columns: readonly Column[];
  /** Of the primary key, or of the key that the comment declares; undefined when there is neither. */
  readonly keyColumns: readonly Column[] | undefined;
  readonly indexes: readonly Index[];
  readonly nameOverride: string | null;
  readonly description: string | null;
  readonly totalCount: boolean;
  readonly aggregate: boolean;
  readonly maxRows: number | null;
  readonly declaredKeys: readonly DeclaredKey[];
  /** Functions of one argument, this table's row. */
  readonly computed: readonly SqlFunction[];
};

export type TypeCategory = "array" | "enum" | "table" | "composite" | "pseudo" | "other";

export type SqlType = {
  readonly oid: number;
  readonly name: string;
  readonly category: TypeCategory;
  readonly elementOid: number | null;
  readonly tableOid: number | null;
  readonly usable: boolean;
};

export type SqlEnum = {
  readonly oid: number;
  readonly schemaOid: number;
  readonly name: string;
  readonly nameOverride: string | null;
  readonly labels: readonly string[];
  /** Label to GraphQL value, where the comment says so. */
  readonly mappings: ReadonlyMap<string, string>;
  readonly usable: boolean;
};

export type FunctionArgument = {
  readonly typeOid: number;
  readonly typeName: string;
  readonly name: string | null;
  /** Undefined: required. Null: there is a default that GraphQL can't write. */
  readonly defaultValue: string | null | undefined;
};

export type SqlFunction = {
  readonly name: string;
  readonly schema: string;
  readonly schemaOid: number;
  readonly arguments: readonly FunctionArgument[];
  readonly returnOid: number;
  readonly returnsSet: boolean;
  readonly volatile: boolean;
  readonly variadic: boolean;
  readonly executable: boolean;
  readonly nameOverride: string | null;
  readonly description: string | null;
};

export type KeySide = { readonly tableOid: number; readonly columns: readonly string[]; readonly rowSecurity: boolean };

export type ForeignKey = {
  readonly local: KeySide;
  readonly referenced: KeySide;
  readonly localName: string | null;
  readonly foreignName: string | null;
};

export type Catalogue = {
  readonly role: string;
  readonly searchPath: readonly string[];
  /** Milliseconds, when the role has its own; null when it hasn't. */
  readonly statementTimeoutMs: number | null;
  readonly schemas: ReadonlyMap<number, SchemaEntry>;
  /** In order of their oid. */
  readonly tables: ReadonlyMap<number, Table>;
  readonly types: ReadonlyMap<number, SqlType>;
  readonly enums: ReadonlyMap<number, SqlEnum>;
  readonly functions: readonly SqlFunction[];
  /** Only keys whose columns the role may read on both sides. */
  readonly foreignKeys: readonly ForeignKey[];
};
