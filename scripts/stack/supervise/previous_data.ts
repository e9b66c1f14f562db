import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** What a reset leaves; all else in `.stack/` is data: of PostgreSQL, Storage, the inbox and the project's services. */
const LASTING = new Set([".gitignore", "logs", "state.json", "state.json.new", "previous", "discarded"]);

const previousFolder = (directory: string): string => join(directory, "previous");

/** Moves the data aside, so that a reset that fails can put it back. */
export async function setAside(directory: string): Promise<void> {
  const previous = previousFolder(directory);
  await mkdir(previous, { recursive: true });
  for (const name of await readdir(directory)) {
    if (!LASTING.has(name)) await rename(join(directory, name), join(previous, name));
  }
}

/** Puts back what was set aside: after a failed reset, or at the start after one that was killed. */
export async function restorePrevious(directory: string): Promise<void> {
  const previous = previousFolder(directory);
  for (const name of await readdir(previous).catch((): string[] => [])) {
    await rm(join(directory, name), { recursive: true, force: true });
    await rename(join(previous, name), join(directory, name));
  }
  await rm(previous, { recursive: true, force: true });
  await rm(join(directory, "discarded"), { recursive: true, force: true });
}

/** Gives up what was set aside; from its first step on, nothing of it comes back. */
export async function discardPrevious(directory: string): Promise<void> {
  const discarded = join(directory, "discarded");
  await rm(discarded, { recursive: true, force: true });
  await rename(previousFolder(directory), discarded).catch(ignoreMissing);
  await rm(discarded, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
