import type { Drift } from "./find_drift.ts";

const SHOWN = 5;

/** Says how the migrations (first) and the declared schema (second) differ; nothing when they are equal. */
export function describeDrift({ forward, backward, data }: Drift): string[] {
  const problems: string[] = [];
  if (forward !== "") problems.push(`sql/ and policies/ have what no migration makes:\n${forward}`);
  else if (backward !== "")
    problems.push(`migrations make what sql/ and policies/ don't have; this would undo it:\n${backward}`);
  for (const { table, onlyFirst, onlySecond } of data) {
    const lines = [
      ...onlySecond.slice(0, SHOWN).map((row) => `  only declared: ${row}`),
      ...onlyFirst.slice(0, SHOWN).map((row) => `  only migrated: ${row}`),
    ];
    problems.push(
      [`reference data of ${table} differ (${onlySecond.length} and ${onlyFirst.length} rows):`, ...lines].join("\n"),
    );
  }
  return problems;
}
