import { once } from "node:events";
import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";

import { commandOf } from "./process_table.ts";
import { StackError } from "./stack_error.ts";

/** Fails when something listens on the port already, and says what it is. 0 is always free. */
export async function checkPort(port: number, use: string, setting: string): Promise<void> {
  if (port === 0) return;
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "EACCES") {
      throw new StackError(
        `Port ${port} (${use}) is not allowed to this user.`,
        `Set another one: ${setting} in config.toml.`,
      );
    }
    throw new StackError(
      `Port ${port} (${use}) is in use by ${(await ownerOfPort(port)) ?? "another process"}.`,
      `Stop that process, or set another port: ${setting} in supabase/config.toml.`,
    );
  }
  server.close();
  await once(server, "close");
}

/** `process 4711 (node server.js)`, found through /proc on Linux; undefined elsewhere or when not allowed. */
async function ownerOfPort(port: number): Promise<string | undefined> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inodes = new Set(
    tables
      .flatMap((table) => table.split("\n").slice(1))
      .map((line) => line.trim().split(/\s+/u))
      .filter((fields) => fields[1]?.endsWith(suffix) === true && fields[3] === "0A")
      .map((fields) => `socket:[${fields[9]}]`),
  );
  if (inodes.size === 0) return undefined;
  for (const id of (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/u.test(name))) {
    const handles = await readdir(`/proc/${id}/fd`).catch(() => []);
    for (const handle of handles) {
      if (inodes.has(await readlink(`/proc/${id}/fd/${handle}`).catch(() => ""))) {
        return `process ${id} (${((await commandOf(Number(id))) ?? "?").slice(0, 120)})`;
      }
    }
  }
  return undefined;
}
