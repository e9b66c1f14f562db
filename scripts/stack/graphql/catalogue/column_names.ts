/** Names of columns by table and number, as indexes and keys refer to them. */
export class ColumnNames {
  private readonly names = new Map<string, string>();

  constructor(columns: readonly { readonly table_oid: number; readonly number: number; readonly name: string }[]) {
    for (const column of columns) this.names.set(`${column.table_oid}.${column.number}`, column.name);
  }

  /** In the order given. A number that is no column (an index's expression is 0) is left out. */
  of(tableOid: number, numbers: readonly number[]): readonly string[] {
    return numbers.flatMap((number) => this.names.get(`${tableOid}.${number}`) ?? []);
  }
}
