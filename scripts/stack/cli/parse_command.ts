import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";

/** A command of the stack: its help, and the flags that it has besides `--workdir` and `--help`. */
export type Command<Flags extends string> = {
  readonly name: string;
  readonly does: string;
  readonly flags: Readonly<Record<Flags, string>>;
};

/** What the words of the command line mean. */
export type Parsed<Flags extends string> = { readonly workdir: string } & Readonly<Record<Flags, boolean>>;

/** Reads the command line; prints help, or refuses what it doesn't know, and ends the process then. */
export function parseCommand<Flags extends string>(command: Command<Flags>, words: readonly string[]): Parsed<Flags> {
  const names = Object.keys(command.flags).filter((name): name is Flags => name in command.flags);
  const options: ParseArgsOptionsConfig = {
    workdir: { type: "string" },
    help: { type: "boolean", short: "h" },
    ...Object.fromEntries(names.map((name) => [name, { type: "boolean" as const }])),
  };
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true, allowPositionals: false });
    if (values["help"] === true) {
      console.log(describe(command));
      process.exit(0);
    }
    // npm runs scripts in the package's folder; a relative DIR is meant from where the user stands.
    const here = process.env["INIT_CWD"] ?? process.cwd();
    const workdir = typeof values["workdir"] === "string" ? resolve(here, values["workdir"]) : process.cwd();
    const given = Object.fromEntries(names.map((name) => [name, values[name] === true]));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of `flags`
    return { workdir, ...(given as Record<Flags, boolean>) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split(". ")[0] : String(error)}.\n\n${describe(command)}`);
    process.exit(2);
  }
}

function describe({ name, does, flags }: Command<string>): string {
  const rows = [
    ...Object.entries(flags),
    ["workdir DIR", "the folder that holds supabase/ (this one by default)"],
    ["help", "this text"],
  ];
  return [
    `npm run ${name} -- [flags]     ${does}`,
    "",
    ...rows.map(([flag, text]) => `  --${(flag ?? "").padEnd(14)} ${text}`),
  ].join("\n");
}
