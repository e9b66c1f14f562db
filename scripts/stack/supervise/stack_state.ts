import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { StackStatus } from "../types.ts";
import { beginningOf, isAlive } from "./process_table.ts";
import { StackError } from "./stack_error.ts";

/** An address that `start` prints. */
export type Address = { readonly label: string; readonly url: string };

/** What `.stack/state.json` says of the stack that holds the folder: a lock and a notice board in one. */
export type StackState = {
  readonly pid: number;
  /** Tells the process from a later one with the same id. */
  readonly began: string;
  /** In the environment of every child, so that orphans are found. */
  readonly instance: string;
  readonly phase: "starting" | "running" | "resetting" | "stopping";
  readonly status?: StackStatus;
  readonly addresses?: readonly Address[];
  /** How the latest reset of the running stack ended. */
  readonly reset?: { readonly at: number; readonly error?: string };
};

/** The folder of a project that holds all that the stack keeps: data, logs, mails, objects. Ignored by git. */
export const stackDirectory = (workdir: string): string => join(workdir, ".stack");

const stateFile = (workdir: string): string => join(stackDirectory(workdir), "state.json");

/** Reads the state, living or stale; undefined when there is none (or a half-written one). */
export async function readState(workdir: string): Promise<StackState | undefined> {
  try {
    const state: StackState = JSON.parse(await readFile(stateFile(workdir), "utf8"));
    return typeof state.pid === "number" && typeof state.instance === "string" ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote the state still runs. */
export async function isRunning(state: StackState): Promise<boolean> {
  return (await isAlive(state.pid)) && (await beginningOf(state.pid)) === state.began;
}

/** Another stack holds the folder. */
export class AlreadyRunningError extends StackError {
  readonly state: StackState;

  constructor(state: StackState) {
    super(`The stack of this project runs already (process ${state.pid}, ${state.phase}).`, "To stop it: npm stop");
    this.state = state;
  }
}

/** Fails when another stack holds the folder; `takeFolder` decides, this only tells early. */
export async function refuseSecondStart(workdir: string): Promise<void> {
  const other = await readState(workdir);
  if (other !== undefined && (await isRunning(other))) throw new AlreadyRunningError(other);
}

/** Takes the folder for this process, and tells of the stack that held it and died without giving it back. */
export async function takeFolder(workdir: string, instance: string): Promise<{ dead: StackState | undefined }> {
  const folder = stackDirectory(workdir);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".gitignore"), "# Made by the local stack: data, logs and mails.\n*\n");
  const began = (await beginningOf(process.pid)) ?? "";
  let dead: StackState | undefined;
  for (;;) {
    try {
      const handle = await open(stateFile(workdir), "wx");
      await handle.writeFile(
        JSON.stringify({ pid: process.pid, began, instance, phase: "starting" } satisfies StackState),
      );
      await handle.close();
      return { dead };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const other = await readState(workdir);
    if (other !== undefined && (await isRunning(other))) throw new AlreadyRunningError(other);
    dead = other ?? dead;
    await rm(stateFile(workdir), { force: true });
  }
}

/** Writes what has changed; readers see the old state or the new one, never a half. */
export async function updateState(workdir: string, change: Partial<StackState>): Promise<void> {
  const state = await readState(workdir);
  if (state === undefined || state.pid !== process.pid) return;
  const draft = `${stateFile(workdir)}.new`;
  await writeFile(draft, JSON.stringify({ ...state, ...change }, undefined, 2));
  await rename(draft, stateFile(workdir));
}

/** Gives the folder back. */
export async function releaseFolder(workdir: string): Promise<void> {
  const state = await readState(workdir);
  if (state?.pid === process.pid) await rm(stateFile(workdir), { force: true });
}
