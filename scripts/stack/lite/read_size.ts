const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1000,
  kib: 1024,
  mb: 1000 ** 2,
  mib: 1024 ** 2,
  gb: 1000 ** 3,
  gib: 1024 ** 3,
};

/** Reads a size as config.toml writes it (`"50MiB"`, or a number of bytes). */
export function readSize(value: unknown, where: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number") return value;
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/iu.exec(String(value)) ?? [];
  const factor = UNITS[(unit ?? "").toLowerCase()];
  if (amount === undefined || factor === undefined)
    throw new TypeError(`config.toml: ${where} is no size: ${JSON.stringify(value)}.`);
  return Math.floor(Number(amount) * factor);
}
