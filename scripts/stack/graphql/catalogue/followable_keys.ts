import type { ForeignKey, KeySide, Table } from "./types.ts";

/** Real keys, then those that comments declare; only where the role may read every column of both sides. */
export function followableKeys(tables: ReadonlyMap<number, Table>, real: readonly ForeignKey[]): readonly ForeignKey[] {
  const declared = [...tables.values()].flatMap((table) => declaredBy(table, tables));
  return [...real, ...declared].filter((key) => isReadable(key.local, tables) && isReadable(key.referenced, tables));
}

function declaredBy(table: Table, tables: ReadonlyMap<number, Table>): readonly ForeignKey[] {
  return table.declaredKeys.flatMap((key) => {
    const referenced = [...tables.values()].find(
      (candidate) => candidate.schema === key.foreignSchema && candidate.name === key.foreignTable,
    );
    if (referenced === undefined) return [];
    return {
      local: { tableOid: table.oid, columns: key.localColumns, rowSecurity: table.rowSecurity },
      // Upstream takes the declaring table's row security for both sides.
      referenced: { tableOid: referenced.oid, columns: key.foreignColumns, rowSecurity: table.rowSecurity },
      localName: key.localName,
      foreignName: key.foreignName,
    };
  });
}

function isReadable(side: KeySide, tables: ReadonlyMap<number, Table>): boolean {
  const columns = tables.get(side.tableOid)?.columns;
  return (
    columns !== undefined &&
    side.columns.every((name) => columns.some((column) => column.name === name && column.selectable))
  );
}
