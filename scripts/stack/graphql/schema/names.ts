import { isLocallyUnique } from "../catalogue/is_locally_unique.ts";
import type { Catalogue, Column, ForeignKey, SqlEnum, SqlFunction, Table } from "../catalogue/types.ts";
import { baseTypeName } from "./base_type_name.ts";
import { lowerFirst } from "./lower_first.ts";

/** GraphQL names of what the catalogue holds. */
export class Names {
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  table(table: Table): string {
    return baseTypeName(table.name, table.nameOverride, this.inflects(table.schemaOid));
  }

  column(column: Column): string {
    if (column.nameOverride !== null) return column.nameOverride;
    const inflect = this.inflects(column.schemaOid);
    const name = baseTypeName(column.name, null, inflect);
    return inflect ? lowerFirst(name) : name;
  }

  sqlEnum(sqlEnum: SqlEnum): string {
    return baseTypeName(sqlEnum.name, sqlEnum.nameOverride, this.inflects(sqlEnum.schemaOid));
  }

  function(sqlFunction: SqlFunction): string {
    if (sqlFunction.nameOverride !== null) return sqlFunction.nameOverride;
    const inflect = this.inflects(sqlFunction.schemaOid);
    return lowerFirst(baseTypeName(sqlFunction.name.replace(/^_/, ""), null, inflect));
  }

  argument(sqlFunction: SqlFunction, name: string): string {
    return lowerFirst(baseTypeName(name, null, this.inflects(sqlFunction.schemaOid)));
  }

  /** The field that follows a key: to the one row it refers to, or back to the row or rows that refer. */
  relation(key: ForeignKey, target: Table, reverse: boolean): string {
    const override = reverse ? key.localName : key.foreignName;
    if (override !== null) return override;
    const asField = lowerFirst(this.table(target));
    if (reverse && !isLocallyUnique(key, target)) return `${asField}Collection`;
    const [column, ...others] = reverse ? key.referenced.columns : key.local.columns;
    const inflect = this.inflects(target.schemaOid);
    const suffix = inflect ? "_id" : "Id";
    if (column === undefined || others.length > 0 || !column.endsWith(suffix)) return asField;
    return lowerFirst(baseTypeName(column.slice(0, -suffix.length), null, inflect));
  }

  private inflects(schemaOid: number): boolean {
    return this.catalogue.schemas.get(schemaOid)?.inflectNames ?? false;
  }
}
