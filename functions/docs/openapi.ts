import { z } from "zod";

import { environment } from "../_shared/environment.ts";
import { operations } from "./operations.ts";

const problem = z.object({
  type: z.string(),
  title: z.string().describe("What was wrong."),
  status: z.int(),
  code: z.string().describe("SQLSTATE of the catalogue, e.g. RB001."),
  detail: z.string(),
  hint: z.string().describe("What to do about it."),
});

/** A JSON object. */
type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of all functions.
 *
 * @param origin address of the gateway, e.g. `http://127.0.0.1:54321`
 */
export function openapi(origin: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = {
      operationId: operation.id,
      summary: operation.summary,
      security: operation.security,
      parameters: [...pathParameters(operation.path), ...operation.parameters],
      ...(operation.body ? { requestBody: requestBody(operation.body) } : {}),
      responses: {
        [operation.status]: { description: operation.answer },
        default: {
          description: "What was wrong, and what to do about it.",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Roost edge functions", version: "0.1.0", license: { name: "Apache-2.0" } },
    servers: [{ url: `${environment().SUPABASE_URL ?? origin}/functions/v1` }],
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(problem) },
      securitySchemes: {
        person: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "Access token of Auth." },
        operator: { type: "apiKey", in: "header", name: "apikey", description: "A secret key (sb_secret_…)." },
        stripe: { type: "apiKey", in: "header", name: "stripe-signature", description: "Made by Stripe." },
      },
    },
  };
}

/** A body that may be left out counts as `{}`, see `readJson`. */
function requestBody(schema: z.ZodType): Json {
  return { required: !schema.safeParse({}).success, content: jsonContent(schema) };
}

function jsonContent(schema: z.ZodType): Json {
  return { "application/json": { schema: z.toJSONSchema(schema, { io: "input" }) } };
}

function pathParameters(path: string): Json[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", ...(name?.endsWith("id") ? { format: "uuid" } : {}) },
  }));
}
