import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

import postgres from "postgres";

import { readConfig, readTable } from "../lite/read_config.ts";
import { readSize } from "../lite/read_size.ts";
import { StackError } from "../supervise/stack_error.ts";
import type { Log, ProjectConfig, ProjectKeys } from "../types.ts";

/** Makes the buckets of `[storage.buckets.<name>]`, or brings them up to the file's settings. */
export async function seedBuckets(config: ProjectConfig, databaseUrl: string): Promise<void> {
  const names = Object.keys(readTable(config.raw, "storage.buckets"));
  if (names.length === 0) return;
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    for (const name of names) {
      const path = `storage.buckets.${name}`;
      const limit = readSize(readTable(config.raw, path)["file_size_limit"], `${path}.file_size_limit`);
      const types = readConfig<readonly string[]>(config.raw, `${path}.allowed_mime_types`, []);
      await sql`
        insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
        values (
          ${name}, ${name}, ${readConfig(config.raw, `${path}.public`, false)}, ${limit ?? null},
          ${types.length === 0 ? null : [...types]}
        )
        on conflict (id) do update
          set public = excluded.public,
              file_size_limit = excluded.file_size_limit,
              allowed_mime_types = excluded.allowed_mime_types`;
    }
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Uploads the files of each bucket's `objects_path`, through the API, so that they are stored as any other. */
export async function seedObjects(config: ProjectConfig, keys: ProjectKeys, apiUrl: string, log: Log): Promise<void> {
  for (const name of Object.keys(readTable(config.raw, "storage.buckets"))) {
    const path = readConfig(config.raw, `storage.buckets.${name}.objects_path`, "");
    if (path === "") continue;
    const folder = resolve(config.workdir, "supabase", path);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((item) => item.isFile() && !item.name.startsWith("."))) {
      const file = join(entry.parentPath, entry.name);
      const object = relative(folder, file).split(sep).map(encodeURIComponent).join("/");
      const response = await fetch(`${apiUrl}/storage/v1/object/${encodeURIComponent(name)}/${object}`, {
        method: "POST",
        headers: { apikey: keys.secretKey, "x-upsert": "true", "content-type": contentType(file) },
        body: await readFile(file),
      });
      const answer = await response.text();
      if (!response.ok) throw new StackError(`${file} can't be put into bucket ${name}: ${answer}`);
      log("storage", `seeded ${name}/${relative(folder, file)}`);
    }
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  css: "text/css",
  csv: "text/csv",
  gif: "image/gif",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
};

const contentType = (file: string): string =>
  CONTENT_TYPES[file.slice(file.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
