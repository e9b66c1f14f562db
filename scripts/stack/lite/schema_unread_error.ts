/**
 * The database's catalogue could not be read, because PostgreSQL is starting or gone.
 *
 * Source: PostgREST 14, PGRST002 (https://docs.postgrest.org/en/v14/references/errors.html).
 */
export class SchemaUnreadError extends Error {
  constructor() {
    super("Could not query the database for the schema cache. Retrying.");
    this.name = "SchemaUnreadError";
  }

  /** The answer to a request to REST that came meanwhile. */
  response(): Response {
    const body = { code: "PGRST002", details: null, hint: null, message: this.message };
    return Response.json(body, { status: 503, headers: { "retry-after": "1" } });
  }
}
