import type { SchemaDatabases } from "../database/schema_databases.ts";

/** What a check may look at. */
export type CheckContext = {
  readonly root: string;
  /** The declared and the migrated database; started when first asked for, shared by all checks. */
  databases(): Promise<SchemaDatabases>;
};

/** One line of `npm run check`. */
export type CheckDefinition = {
  readonly name: string;
  /** What is wrong, one entry per finding; nothing when all is well. */
  run(context: CheckContext): Promise<readonly string[]>;
};
