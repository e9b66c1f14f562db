/**
 * Refuses a schema that is not exposed, naming those that are in the order of config.toml; the library sorts them.
 * Source: PostgREST 14, PGRST106 (https://docs.postgrest.org/en/v14/references/errors.html).
 */
export function refuseProfile(profile: string, schemas: readonly string[]): Response | undefined {
  if (schemas.includes(profile)) return undefined;
  const body = {
    code: "PGRST106",
    details: null,
    hint: `Only the following schemas are exposed: ${schemas.join(", ")}`,
    message: `Invalid schema: ${profile}`,
  };
  return Response.json(body, { status: 406 });
}
