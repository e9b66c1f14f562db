import type { Catalogue, SqlEnum, Table } from "../catalogue/types.ts";
import { defineType } from "./define_type.ts";
import { isGraphqlName } from "./is_graphql_name.ts";
import { Names } from "./names.ts";
import { reference } from "./reference.ts";
import { scalarFilterInputs } from "./scalar_filter_inputs.ts";
import { SCALAR_NAMES } from "./scalar_names.ts";
import { scalars } from "./scalars.ts";
import type { NamedType, ScalarName, TypeReference } from "./types.ts";

/** Suffixes of the types that a table brings; the node's is empty. */
export type TableTypeSuffix =
  | ""
  | "Edge"
  | "Connection"
  | "Filter"
  | "OrderBy"
  | "InsertInput"
  | "InsertResponse"
  | "UpdateInput"
  | "UpdateResponse"
  | "DeleteResponse"
  | "Aggregate"
  | "SumAggregateResult"
  | "AvgAggregateResult"
  | "MinAggregateResult"
  | "MaxAggregateResult";

/** Named types while a schema is built: those that always exist, and each table's and enum's own. */
export class TypeRegistry {
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly all: NamedType[] = [];
  private readonly scalarTypes = new Map<ScalarName, NamedType>();
  private readonly scalarFilters = new Map<ScalarName, NamedType>();
  private readonly listFilters = new Map<ScalarName, NamedType>();
  private readonly tableTypes = new Map<string, NamedType>();
  private readonly enumTypes = new Map<number, { readonly type: NamedType; readonly filter: NamedType }>();
  private readonly fixed = new Map<string, NamedType>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.names = new Names(catalogue);
    for (const scalar of SCALAR_NAMES) this.addScalar(scalar);
  }

  add(type: NamedType): NamedType {
    this.all.push(type);
    return type;
  }

  /** A type that every schema has, found again by its name. */
  addFixed(type: NamedType): NamedType {
    this.fixed.set(type.name, type);
    return this.add(type);
  }

  fixedType(name: string): NamedType {
    const type = this.fixed.get(name);
    if (type === undefined) throw new Error(`no type ${name} in the schema`);
    return type;
  }

  scalar(name: ScalarName, maxLength: number | null = null): TypeReference {
    const type = this.scalarTypes.get(name);
    if (type === undefined) throw new Error(`no scalar ${name}`);
    return reference.to(type, maxLength);
  }

  scalarFilter(name: ScalarName): NamedType | undefined {
    return this.scalarFilters.get(name);
  }

  listFilter(name: ScalarName): NamedType | undefined {
    return this.listFilters.get(name);
  }

  addTableType(table: Table, suffix: TableTypeSuffix, type: NamedType): void {
    this.tableTypes.set(`${table.oid}${suffix}`, this.add(type));
  }

  tableType(table: Table, suffix: TableTypeSuffix): NamedType {
    const type = this.tableTypes.get(`${table.oid}${suffix}`);
    if (type === undefined) throw new Error(`table ${table.name} has no type ${suffix}`);
    return type;
  }

  addEnum(sqlEnum: SqlEnum, type: NamedType, filter: NamedType): void {
    this.enumTypes.set(sqlEnum.oid, { type: this.add(type), filter: this.add(filter) });
  }

  enumType(oid: number): NamedType | undefined {
    return this.enumTypes.get(oid)?.type;
  }

  enumFilter(oid: number): NamedType | undefined {
    return this.enumTypes.get(oid)?.filter;
  }

  /** Whether the table is in the schema: a name that GraphQL can write, a key, and something to read. */
  isListed(table: Table): boolean {
    return (
      isGraphqlName(this.names.table(table)) &&
      table.keyColumns !== undefined &&
      table.columns.some((column) => column.selectable)
    );
  }

  private addScalar(name: ScalarName): void {
    const { description, operators, listFilter } = scalars[name];
    const type = defineType({ name, kind: "SCALAR", description, source: { kind: "scalar", scalar: name } });
    this.scalarTypes.set(name, this.add(type));
    const filter = (typeName: string, inputs: () => ReturnType<typeof scalarFilterInputs>): NamedType =>
      this.add(
        defineType({
          name: `${typeName}Filter`,
          kind: "INPUT_OBJECT",
          description: `Boolean expression comparing fields on type "${typeName}"`,
          source: { kind: "scalarFilter", scalar: name },
          inputs,
        }),
      );
    if (operators.length > 0) {
      this.scalarFilters.set(
        name,
        filter(name, () => scalarFilterInputs(this, name, null)),
      );
    }
    if (listFilter) {
      this.listFilters.set(
        name,
        filter(`${name}List`, () => scalarFilterInputs(this, name, "list")),
      );
    }
  }
}
