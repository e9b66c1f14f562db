import type { ForeignKey, Table } from "./types.ts";

/** Whether a full unique index covers the key's local side, so that one row at most refers to another. */
export function isLocallyUnique(key: ForeignKey, local: Table): boolean {
  const columns = new Set(key.local.columns);
  return local.indexes.some((index) => index.unique && index.columns.every((name) => columns.has(name)));
}
