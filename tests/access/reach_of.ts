import type { Reach, RelationAccess } from "./matrix.ts";
import type { Persona } from "./world.ts";

const STAFF: readonly Persona[] = ["moderator", "finance", "admin"];

/** What of a relation's rows a persona reaches by a verb, as the matrix says. */
export function reachOf(reaches: RelationAccess["update"], persona: Persona): Reach {
  if (reaches === undefined) return "refused";
  const asStaff = STAFF.includes(persona) ? reaches.staff : undefined;
  return reaches[persona] ?? asStaff ?? (persona === "anon" ? "refused" : (reaches.others ?? []));
}
