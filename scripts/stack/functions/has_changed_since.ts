import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Whether a function's folder or one of its sources changed after a time (milliseconds since 1970).
 *
 * Asked at each request instead of watching: it costs some microseconds a file, needs no file watcher, of which
 * systems allow few, and the very next request sees a change. `ctime` also sees files that were moved or copied
 * into place with an old modification time.
 */
export function hasChangedSince(time: number, folder: string, sources: readonly string[]): boolean {
  if (!existsSync(folder)) return true;
  const own = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  return [...sources, ...own.map(({ name }) => path.join(folder, name))].some((file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined || stat.ctimeMs > time;
  });
}
