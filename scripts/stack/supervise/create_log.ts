import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Log } from "../types.ts";

const LARGEST_FILE = 10_000_000;
const COMPLAIN_EVERY_MS = 10_000;

/** Where log lines go. */
export type LogOptions = {
  /** One file per part: `<part>.log`; a file over 10 MB is set aside as `<part>.log.1` when the log begins. */
  readonly directory: string;
  /** Gets each line with the part's name before it; PostgreSQL's only when they matter. */
  readonly print: ((line: string) => void) | undefined;
};

/** One log for all parts. */
export function createLog({ directory, print }: LogOptions): Log {
  mkdirSync(directory, { recursive: true });
  const seen = new Set<string>();
  let complained = 0;
  return (part, line) => {
    const file = join(directory, `${part.replaceAll(/[^\w.-]/gu, "_")}.log`);
    if (!seen.has(part)) {
      seen.add(part);
      setAside(file);
    }
    try {
      // Written at once: what was logged before a crash is what one wants to read after it.
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch (error) {
      // Told once in a while: on a full disk every line of every part would end here.
      if (Date.now() - complained > COMPLAIN_EVERY_MS) {
        complained = Date.now();
        const full = error instanceof Error && "code" in error && error.code === "ENOSPC";
        const reason = full ? "the disk is full; free some space" : String(error);
        print?.(`stack     | can't write ${file}: ${reason}`);
      }
    }
    if (print === undefined || (part === "postgres" && !matters(line))) return;
    print(`${part.padEnd(9)} | ${line}`);
  };
}

/** PostgreSQL reports every refused statement; in the terminal only what concerns the server itself. */
const matters = (line: string): boolean =>
  /\b(?:FATAL|PANIC)\b|No space left on device/u.test(line) &&
  // What clients are told while it starts again.
  !/the database system is (?:starting up|shutting down|not yet accepting|not accepting)/u.test(line);

function setAside(file: string): void {
  try {
    if (statSync(file).size > LARGEST_FILE) renameSync(file, `${file}.1`);
  } catch {
    // There is no such file yet.
  }
}
