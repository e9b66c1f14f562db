import { cpus, totalmem } from "node:os";

/** What the machine is, for results that are written down. */
export function machineFacts(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "?"}, ${gigabytes} GiB`;
}
