import { diffDatabases } from "./diff_databases.ts";
import { readReferenceData } from "./read_reference_data.ts";

/** How two databases differ. */
export type Drift = {
  /** SQL from the first to the second; empty when pg-delta sees no difference. */
  readonly forward: string;
  /** SQL from the second to the first, asked for when `forward` is empty: what pg-delta sees one way only. */
  readonly backward: string;
  /** Tables whose reference data differ; pg-delta compares no rows. */
  readonly data: readonly DataDrift[];
};

/** Rows of one table that only one of the databases has, as JSON. */
export type DataDrift = {
  readonly table: string;
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
};

/** Compares schema, both ways, and reference data. */
export async function findDrift(options: { root: string; first: string; second: string }): Promise<Drift> {
  const { root, first, second } = options;
  const forward = await diffDatabases({ root, from: first, to: second });
  const backward = forward === "" ? await diffDatabases({ root, from: second, to: first }) : "";
  const [firstData, secondData] = await Promise.all([readReferenceData(first), readReferenceData(second)]);
  const data: DataDrift[] = [];
  // A table that only one of them has is a difference of the schema.
  for (const [table, rows] of firstData) {
    const others = secondData.get(table);
    if (others === undefined) continue;
    const onlyFirst = without(rows, others);
    const onlySecond = without(others, rows);
    if (onlyFirst.length + onlySecond.length > 0) data.push({ table, onlyFirst, onlySecond });
  }
  return { forward, backward, data };
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return rows.filter((row) => !known.has(row));
}
