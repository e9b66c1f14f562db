import type { RoleSchema } from "../schema/build_schema.ts";

/** A role's schema and the version of the database's schema that it was derived from. */
export type CachedSchema = { readonly version: string; readonly schema: RoleSchema };

/** Schemas by role. Roles come from verified keys and tokens, so there are few. */
export class SchemaCache {
  private readonly entries = new Map<string, CachedSchema>();

  get(role: string): CachedSchema | undefined {
    return this.entries.get(role);
  }

  set(role: string, entry: CachedSchema): void {
    this.entries.set(role, entry);
  }

  clear(): void {
    this.entries.clear();
  }
}
