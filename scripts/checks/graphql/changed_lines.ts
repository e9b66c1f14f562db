/** Lines that one text has and the other lacks: `- gone`, `+ new`. How often a line comes counts, its place does not. */
export function changedLines(before: string, after: string): string[] {
  const balance = new Map<string, number>();
  for (const line of before.split("\n")) balance.set(line, (balance.get(line) ?? 0) - 1);
  for (const line of after.split("\n")) balance.set(line, (balance.get(line) ?? 0) + 1);
  return [...balance].flatMap(([line, count]) =>
    count === 0 || line.trim() === "" ? [] : [`${count > 0 ? "+" : "-"} ${line.trim()}`],
  );
}
