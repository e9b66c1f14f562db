import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

import { locateStatement } from "./locate_statement.ts";
import { MigrationError } from "./migration_error.ts";

/** Turns the CLI's report into file, line and PostgreSQL's message. */
export async function explainCliFailure(workdir: string, databaseUrl: string, output: string): Promise<MigrationError> {
  const file = await findFile(workdir, output);
  const [message = output] = /(?<=ERROR: )[\s\S]*?(?=\nAt statement: |\nTry rerunning|$)/u.exec(output) ?? [];
  const statement = /\nAt statement: \d+\n([\s\S]*?)(?:\nTry rerunning|$)/u.exec(output)?.[1];
  const line = file === undefined ? undefined : await findLine(join(workdir, file), databaseUrl, statement);
  const place = file === undefined ? "" : `${file}${line === undefined ? "" : `, line ${line}`}: `;
  const remedy =
    file === undefined
      ? "These are the words of `supabase db push`; nothing has been applied."
      : "The file has been rolled back whole. Correct it and start again.";
  return new MigrationError(`${place}${message.trim()}`, remedy, file, line);
}

async function findFile(workdir: string, output: string): Promise<string | undefined> {
  const seed = [...output.matchAll(/^Seeding data from (.+?)\.\.\.$/gmu)].at(-1)?.[1];
  if (seed !== undefined) return relative(workdir, join(workdir, seed));
  const migration = [...output.matchAll(/^Applying migration (.+?)\.\.\.$/gmu)].at(-1)?.[1];
  if (migration === undefined) return undefined;
  const folder = join("supabase", "migrations");
  const names = await readdir(join(workdir, folder)).catch((): string[] => []);
  return names.includes(migration) ? join(folder, migration) : migration;
}

/**
 * For a migration the CLI prints the failing statement, up to the line of PostgreSQL's position and a line
 * with a caret; without a position it prints the statement whole. For a seed it prints nothing.
 */
async function findLine(path: string, databaseUrl: string, report: string | undefined): Promise<number | undefined> {
  const text = (await readFile(path, "utf8").catch(() => "")).replaceAll("\r\n", "\n");
  if (report === undefined) return locateStatement(databaseUrl, text);
  const lines = report.split("\n");
  const pointed = /^\s*\^\s*$/u.test(lines.at(-1) ?? "");
  const statement = (pointed ? lines.slice(0, -1) : lines).join("\n").trimEnd();
  const start = text.indexOf(statement);
  if (start < 0) return undefined;
  // Without a caret: the first line that is code, for comments before a statement are part of it.
  const offset = pointed ? statement.lastIndexOf("\n") + 1 : Math.max(0, statement.search(/^(?!\s*--)\s*\S/mu));
  return text.slice(0, start + offset).split("\n").length;
}
